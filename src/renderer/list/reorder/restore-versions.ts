import { relocate } from './relocate-articles.ts'
import type { OrderTools } from './order-tools.ts'
import { shortTitle } from '../short-title.ts'
import type { VersionRef } from '../../actions/action.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useWorkspaceStore, type ArticleRef } from '../../stores/workspace-store.ts'

/** Gives an article the text of a version, also where its file is gone; one step back gives the present one. */
export function restoreVersion(
  tools: OrderTools,
  { series, path }: ArticleRef,
  { id, when }: VersionRef,
): Promise<void> {
  const { client, words } = tools
  const entry = seriesNow(series)?.entries.find((each) => each.path === path)
  const title = entry?.title ?? path
  return relocate(tools, {
    what: 'restore',
    series,
    title,
    said: () => words('versionRestored', { title: shortTitle(title), when }),
    ask: async () => ({ step: (await client.call('history.restore', { series, path, id })).step, links: 0 }),
  })
}

/** Gives a series the order and the sections of a version. */
export function restoreOrder(tools: OrderTools, series: string, { id, when }: VersionRef): Promise<void> {
  const { client, words } = tools
  const title = seriesNow(series)?.title ?? series
  return relocate(tools, {
    what: 'restore',
    series,
    title,
    said: () => words('orderRestored', { title: shortTitle(title), when }),
    ask: async () => {
      const restored = await client.call('history.restoreOrder', { series, id })
      useWorkspaceStore.getState().receiveSeries(restored.series)
      return { step: restored.step, links: 0 }
    },
  })
}
