import type { Page } from 'playwright-core'
import { probe } from './app-page.ts'
import type { DropEvent } from './probe.ts'

/** Milliseconds from the event that dropped. */
export interface WatchedMove {
  /** Until the frame in which the moved row has its new number was drawn. */
  readonly painted: number
  /** Until `series.yaml` was renamed into place. */
  readonly onDisk: number
}

/**
 * Watches one move of a row. `replaced` is filled, by somebody else, with the times at which the manifest
 * was replaced, in milliseconds since the epoch.
 */
export async function watchMove(
  page: Page,
  key: string,
  act: DropEvent,
  replaced: number[],
  work: () => Promise<unknown>,
): Promise<WatchedMove> {
  await probe(page, 'watchMove', { act, key })
  replaced.length = 0
  await work()
  const seen = await Promise.race([probe(page, 'watchedMove'), rejectsAfter(page, key)])
  const deadline = performance.now() + 5000
  while (replaced.length === 0 && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 5))
  const [first] = replaced
  if (first === undefined) throw new Error('the manifest was not written within five seconds')
  return { painted: seen.painted, onDisk: first - seen.at }
}

async function rejectsAfter(page: Page, key: string): Promise<never> {
  await page.waitForTimeout(10_000)
  throw new Error(`the row of ${key} had no other place within ten seconds`)
}
