import { seriesLinkTargets } from '#core/markdown/link-targets'
import type { LinkTarget } from '#core/markdown/link-index'
import type { SeriesModel, WorkspaceModel } from './workspace-model.ts'

/** Every article that a link can name, with its anchors: what checker and exporter resolve against. */
export function modelLinkTargets(model: WorkspaceModel): LinkTarget[] {
  return model.series.flatMap(seriesModelTargets)
}

/** The same for one series, in reading order. */
export function seriesModelTargets({ snapshot, articles }: SeriesModel): LinkTarget[] {
  return seriesLinkTargets(snapshot).map((target) => ({
    ...target,
    anchors: articles.get(target.path)?.anchors ?? null,
  }))
}
