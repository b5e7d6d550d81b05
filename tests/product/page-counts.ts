import type { Page } from 'playwright-core'

/** What a page holds once nothing that can go is left in it. */
export interface PageCounts {
  readonly listeners: number
  /** Nodes of every document, in the page or out of it. */
  readonly nodes: number
  readonly documents: number
  readonly workers: number
  /** Bytes that script holds. */
  readonly heap: number
}

/** Counts what is left in a page after its garbage was collected. Chromium only. */
export async function pageCounts(page: Page): Promise<PageCounts> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  // What one round lets go of may be all that held something else.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN
  return {
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    documents: metric('Documents'),
    workers: page.workers().length,
    heap: metric('JSHeapUsedSize'),
  }
}
