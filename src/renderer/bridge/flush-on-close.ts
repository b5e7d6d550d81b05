import type { Params } from '#shared/contract/index'
import { flushPath } from '#shared/contract/wire'

/** Browsers send no more than this after a page has gone, all its requests together. */
const keepaliveBytes = 64 * 1024

/**
 * Sends the last saves of a page that is being closed, in a way that outlives it. False, and nothing is
 * sent, where they are too large for that: then the page must ask to stay.
 */
export function flushOnClose(saves: readonly Params<'article.save'>[], post: typeof fetch = fetch): boolean {
  const bodies = saves.map((save) => new TextEncoder().encode(JSON.stringify(save)))
  if (bodies.reduce((sum, body) => sum + body.byteLength, 0) > keepaliveBytes) return false
  for (const body of bodies) {
    // Nobody is left to hear of a failure; the text is in the page until the last moment.
    post(flushPath, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: true,
    }).catch(() => undefined)
  }
  return true
}
