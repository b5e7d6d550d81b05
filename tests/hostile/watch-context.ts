import type { BrowserContext } from 'playwright-core'
import { outside } from './payload-parts.ts'

/** What payloads did in a browser's context. */
export interface Doings {
  /** Numbers of payloads whose script ran. */
  readonly ran: readonly number[]
  /** Addresses that were asked for and are none of the page's own. */
  readonly asked: readonly string[]
  /** Addresses that a frame or a window went to. */
  readonly went: readonly string[]
}

/**
 * Sees every call of `hit`, every request that leaves a page and every frame that goes elsewhere. `own` tells
 * which addresses are the page's; nothing else is answered, and nothing reaches a network.
 */
export async function watchContext(
  context: BrowserContext,
  own: (address: string) => boolean,
): Promise<() => Doings> {
  const ran = new Set<number>()
  const asked = new Set<string>()
  const went = new Set<string>()
  await context.exposeBinding('hit', (_, id: unknown) => void ran.add(Number(id)))
  await context.route(
    (url) => !own(url.href),
    async (route) => {
      asked.add(route.request().url())
      // Other errors would put a page of the browser's own in the place of the one that is watched.
      await route.abort('aborted')
    },
  )
  await context.routeWebSocket(`**/*${outside}*/**`, (socket) => void asked.add(socket.url()))
  context.on('page', (page) => {
    // Windows that a payload opens are pages as well, and have an opener.
    page.once('popup', (popup) => went.add(`window: ${popup.url()}`))
    page.on('framenavigated', (frame) => {
      const url = frame.url()
      if (!own(url) && !/^(?:about:(?:srcdoc|blank)$|chrome-error:)/.test(url) && url !== '') went.add(url)
    })
  })
  return () => ({ ran: [...ran].toSorted((a, b) => a - b), asked: [...asked], went: [...went] })
}
