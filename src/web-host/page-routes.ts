import { Hono } from 'hono'
import { flushPath } from '#shared/contract/wire'
import type { Backend } from '#backend/backend'
import type { Log } from '#backend/host'
import { commonHeaders } from '#backend/page/content-policy'
import { answerPage, type PageSource } from '#backend/page/answer-page'
import { noticePage } from './notice-page.ts'
import { parsedJson } from './parsed-json.ts'
import { readBody } from './read-body.ts'
import type { Session } from './session.ts'

export interface PageRoutesOptions {
  readonly session: Session
  readonly source: PageSource
  readonly backend: Backend
  readonly log: Log
}

/** A closing tab can send 64 KiB; the rest is room for escapes. */
const flushLimit = 256 * 1024

/**
 * Everything that is answered over plain HTTP, behind the guard: the exchange of the printed token, the
 * interface with its pictures, and the last save of a closing tab.
 */
export function pageRoutes({ session, source, backend, log }: PageRoutesOptions): Hono {
  const app = new Hono()

  app.use(async (c, next) => {
    const token = c.req.method === 'GET' && c.req.path === '/' ? c.req.query('token') : undefined
    if (token !== undefined) {
      return session.spend(token) ? letIn(session) : noticePage('spent-token')
    }
    return session.admits(c.req.header('cookie')) ? next() : noticePage('no-session')
  })

  app.post(flushPath, async (c) => {
    const body = await readBody(c.req.raw, flushLimit)
    if (body === null) return plain(413, 'Too large')
    return Response.json(await backend.call('article.saveLast', parsedJson(body)), {
      headers: { ...commonHeaders, 'cache-control': 'no-store' },
    })
  })

  app.get('*', async (c) => {
    // Hono's own path is decoded here and there; what the address says is decoded once, by one function.
    const { status, headers, bytes } = await answerPage(
      source,
      new URL(c.req.url).pathname,
      c.req.header('range') ?? null,
    )
    return new Response(bytes, { status, headers })
  })

  app.onError((error) => {
    log.error('A page load failed', error)
    return plain(500, 'Seriatim could not read this')
  })
  app.notFound(() => plain(405, 'Method not allowed'))
  return app
}

function letIn(session: Session): Response {
  return new Response(null, {
    status: 303,
    headers: {
      ...commonHeaders,
      location: '/',
      'set-cookie': session.setCookie,
      'cache-control': 'no-store',
    },
  })
}

function plain(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
