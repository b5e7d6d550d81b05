import type { Series } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'
import type { LinkTarget } from './link-index.ts'

/** Every article file of a snapshot as a link target; anchors are not known to it. */
export function linkTargetsOf(workspace: Workspace): LinkTarget[] {
  return workspace.series.flatMap(seriesLinkTargets)
}

/** The same for one series, in reading order. */
export function seriesLinkTargets(series: Series): LinkTarget[] {
  return series.entries.flatMap(({ path, slug, title, number, state }): LinkTarget[] => {
    if (path === null || slug === null || state === 'missing') return []
    const shown = state === 'shown'
    return [
      { series: series.folder, path, title, number, seriesSlug: series.slug, slug, shown, anchors: null },
    ]
  })
}
