import { useLayoutStore } from '../stores/layout-store.ts'
import { useSelectionStore } from '../stores/selection-store.ts'
import type { SeriesMode } from '#shared/model/workspace-layout'
import type { Series } from '#shared/model/series'

/** How a series is shown: as it was chosen for it; without sections there are no groups to show. */
export function useSeriesMode({ folder, sections }: Series): SeriesMode {
  const chosen = useLayoutStore((state) => state.seriesModes[folder] ?? state.seriesMode)
  return chosen === 'grouped' && sections.length === 0 ? 'outline' : chosen
}

/** Shows a series another way. What is selected stays so; the focus goes along where it is among the articles. */
export function showSeriesAs(folder: string, mode: SeriesMode): void {
  const { seriesModes, change } = useLayoutStore.getState()
  const inRows = document.activeElement?.closest('[data-article-rows]') != null
  change({ seriesModes: { ...seriesModes, [folder]: mode } })
  const { series, active, refocus } = useSelectionStore.getState()
  if (inRows && series === folder && active !== null) refocus(folder, active)
}
