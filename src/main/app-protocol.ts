import { protocol } from 'electron'
import { type PageSource, answerPage } from '#backend/page/answer-page'
import { commonHeaders } from '#backend/page/content-policy'
import { appScheme } from './page-address.ts'

/** Must be called before the application is ready. The page's scheme behaves like `https`, and no more. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Answers `app://seriatim/…` with the built interface and the open workspace's pictures. */
export function serveAppScheme(source: PageSource): void {
  protocol.handle(appScheme, async (request) => {
    const url = URL.parse(request.url)
    if (url === null || url.host !== 'seriatim') return refusal(404)
    if (request.method !== 'GET') return refusal(405)
    const { status, headers, bytes } = await answerPage(source, url.pathname, request.headers.get('range'))
    return new Response(bytes, { status, headers })
  })
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: commonHeaders })
}
