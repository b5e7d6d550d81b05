import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'
import { noLayers } from './layers.ts'
import { openTrialPage } from './open-trial-page.ts'
import { samplePayloads } from './payloads.ts'
import type { Doings } from './watch-context.ts'

/** As pages of their own, 31 payloads of a hundred run in Chromium; what the others need, it does not have any more. */
export const fewestOf = (count: number): number => Math.floor(count / 4)

const tried = samplePayloads(24)

/**
 * A watch that sees nothing would be of no use: where nothing stands between payloads and a page of the same
 * context, a quarter of them run and are seen.
 */
export async function expectHits(context: BrowserContext, doings: () => Doings): Promise<void> {
  const before = doings().ran.length
  const { page, try: attempt } = await openTrialPage(context)
  await attempt({ layers: noLayers, manner: 'as-page', payloads: tried })
  await page.close()
  expect(doings().ran.length - before).toBeGreaterThanOrEqual(fewestOf(tried.length))
}
