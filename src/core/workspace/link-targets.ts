import { linkTargetsOf } from '#core/markdown/link-targets'
import type { LinkTarget } from '#core/markdown/link-index'
import type { WorkspaceModel } from './workspace-model.ts'

/** Every article that a link can name, with its anchors: what checker and exporter resolve against. */
export function modelLinkTargets(model: WorkspaceModel): LinkTarget[] {
  const articles = new Map(model.series.map((series) => [series.folder, series.articles]))
  return linkTargetsOf(model.snapshot).map((target) => ({
    ...target,
    anchors: articles.get(target.series)?.get(target.path)?.anchors ?? null,
  }))
}
