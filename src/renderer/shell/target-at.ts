import type { ActionTarget } from '../actions/action.ts'
import { seriesNow } from '../stores/shown-series.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** The article of the row with the focus, else the one in the editor. */
export function targetAt(focus: Element | null): ActionTarget | null {
  const { open } = useWorkspaceStore.getState()
  const key = focus?.closest('[data-article-rows] [data-key]')?.getAttribute('data-key')
  const listed = focus?.closest('[data-article-rows]')?.getAttribute('data-article-rows')
  const series = seriesNow(key == null ? (open?.series ?? null) : (listed ?? null))
  const entry = series?.entries.find((each) => (key == null ? each.path === open?.path : each.key === key))
  if (series == null || entry === undefined) return null
  const shown = key == null ? null : focus?.closest('[data-shown]')?.getAttribute('data-shown')
  return shown === 'board' || shown === 'cards' ? { series, entry, shown } : { series, entry }
}
