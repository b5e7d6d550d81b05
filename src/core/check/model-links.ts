import type { LinkTarget } from '#core/markdown/link-index'
import { createLinkResolver, type LinkResolver } from '#core/markdown/resolve-link'
import { modelLinkTargets } from '#core/workspace/link-targets'
import type { WorkspaceModel } from '#core/workspace/workspace-model'

/** Where links of a workspace can lead, and where they do. */
export interface ModelLinks {
  readonly targets: readonly LinkTarget[]
  readonly resolve: LinkResolver
  /** The shown articles of a series, in reading order. */
  readonly shownIn: (series: string) => readonly LinkTarget[]
}

/** An article that is written is checked at each pause; the workspace around it stays the same. */
const known = new WeakMap<WorkspaceModel, ModelLinks>()

export function modelLinks(model: WorkspaceModel): ModelLinks {
  const before = known.get(model)
  if (before !== undefined) return before
  const targets = modelLinkTargets(model)
  const links = {
    targets,
    resolve: createLinkResolver(targets),
    shownIn: (folder: string) => targets.filter(({ series, shown }) => shown && series === folder),
  }
  known.set(model, links)
  return links
}
