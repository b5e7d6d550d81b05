import { randomBytes } from 'node:crypto'
import { commonHeaders, noticePolicy } from '#backend/page/content-policy'

/** Why somebody sees a page of the server's own instead of the application. */
export type Notice = 'no-session' | 'spent-token'

const notices = {
  'no-session': {
    status: 401,
    title: 'Open Seriatim from its printed address',
    text: 'This browser has not been let in yet. Use the address that seriatim serve printed.',
  },
  'spent-token': {
    status: 403,
    title: 'This address has been used',
    text: 'An address that seriatim serve prints lets one browser in, once.',
  },
} as const satisfies Record<Notice, { status: number; title: string; text: string }>

/** A page that works without script and holds nothing but its two sentences. */
export function noticePage(notice: Notice): Response {
  const { status, title, text } = notices[notice]
  const nonce = randomBytes(16).toString('base64url')
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – Seriatim</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif }
main { max-width: 34rem; margin: 18vh auto 0; padding: 0 1.5rem }
h1 { font-size: 1.4rem; line-height: 1.3 }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text} For a new one, stop the server and run <code>seriatim serve</code> again.</p>
<p>If Seriatim is open in this browser already, <a href="/">go back to it</a>.</p>
</main>
</body>
</html>
`
  return new Response(html, {
    status,
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': noticePolicy(nonce),
      'cache-control': 'no-store',
    },
  })
}
