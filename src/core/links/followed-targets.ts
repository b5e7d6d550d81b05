import type { LinkTarget } from '#core/markdown/link-index'
import { fileTitle } from '#core/workspace/read-article'
import { modelLinkTargets } from '#core/workspace/link-targets'
import type { WorkspaceModel } from '#core/workspace/workspace-model'

/** Every article as a link target; drafts too, for links to them follow like all others. */
export function allTargets(model: WorkspaceModel): LinkTarget[] {
  return modelLinkTargets(model).map((target) => ({ ...target, shown: true }))
}

/** The targets as they will be when files have moved; `moved` has paths from the workspace's root. */
export function followedTargets(
  targets: readonly LinkTarget[],
  moved: ReadonlyMap<string, string>,
): LinkTarget[] {
  return targets.map((target) => {
    const to = moved.get(`${target.series}/${target.path}`)
    if (to === undefined) return target
    const slash = to.indexOf('/')
    const [series, path] = [to.slice(0, slash), to.slice(slash + 1)]
    // An article without a title of its own is called by its file.
    const title = target.title === fileTitle(target.path) ? fileTitle(path) : target.title
    return { ...target, series, path, title }
  })
}
