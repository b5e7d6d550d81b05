import { relocate } from './relocate-articles.ts'
import type { OrderTools } from './order-tools.ts'
import { useNavigationStore } from '../../stores/navigation-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

/** Gives a series the place before another one on All Series; null for the last. Says where it stands then. */
export function reorderSeries(tools: OrderTools, folder: string, before: string | null): void {
  const { client, words, fail } = tools
  const series = seriesIn(folder)
  if (series === null) return
  relocate(tools, {
    what: 'move',
    series: folder,
    title: series.title,
    said: () => {
      const shown = onShelf()
      const position = shown.findIndex((each) => each.folder === folder) + 1
      return words('seriesMoved', { title: series.title, position, total: shown.length })
    },
    inView: true,
    ask: async () => ({ ...(await client.call('series.reorder', { series: folder, before })), links: 0 }),
  }).catch((error: unknown) => fail(null, error))
}

/** Puts a series away, or takes it out again. */
export function archiveSeries(tools: OrderTools, folder: string, archived: boolean): void {
  const { client, words, fail } = tools
  const series = seriesIn(folder)
  if (series === null) return
  const { title } = series
  relocate(tools, {
    what: archived ? 'archive' : 'unarchive',
    series: folder,
    title,
    said: () => words(archived ? 'seriesArchived' : 'seriesUnarchived', { title }),
    ask: async () => ({ ...(await client.call('series.archive', { series: folder, archived })), links: 0 }),
  }).catch((error: unknown) => fail(null, error))
}

/** Makes a copy of a series right after it. */
export function duplicateSeries(tools: OrderTools, folder: string): void {
  const { client, words, fail } = tools
  const series = seriesIn(folder)
  if (series === null) return
  const { title } = series
  relocate(tools, {
    what: 'duplicate',
    series: folder,
    title,
    said: () => words('duplicated', { title }),
    ask: async () => ({ ...(await client.call('series.duplicate', { series: folder })), links: 0 }),
  }).catch((error: unknown) => fail(null, error))
}

/** Moves a series with all that lies in its folder into the trash. Its view gives way to All Series. */
export function trashSeries(tools: OrderTools, folder: string): void {
  const { client, words, fail } = tools
  const series = seriesIn(folder)
  if (series === null) return
  const { title } = series
  relocate(tools, {
    what: 'trash',
    series: folder,
    title,
    said: () => words('seriesTrashed', { title, count: series.entries.filter(({ path }) => path).length }),
    ask: async () => {
      const { step } = await client.call('series.trash', { series: folder })
      const { view, show } = useNavigationStore.getState()
      if (view.kind === 'series' && view.folder === folder) show({ kind: 'all-series' })
      return { step, links: 0 }
    },
  }).catch((error: unknown) => fail(null, error))
}

function seriesIn(folder: string): Series | null {
  const all = useWorkspaceStore.getState().workspace?.series
  return all?.find((series) => series.folder === folder) ?? null
}

/** Those that All Series shows as being at work. */
function onShelf(): readonly Series[] {
  return useWorkspaceStore.getState().workspace?.series.filter(({ archived }) => !archived) ?? []
}
