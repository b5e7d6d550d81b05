import type { PreviewContext } from './preview-protocol.ts'
import type { LinkTarget } from '#core/markdown/link-index'
import { linkTargetsOf } from '#core/markdown/link-targets'
import type { Workspace } from '#shared/model/workspace'

/**
 * What links can name in this workspace, and what it says of pictures of other sites. The same object as before
 * where nothing in it changed, as after most saves, so that the worker is not told again.
 */
export function linkContext(workspace: Workspace | null, before: PreviewContext | null): PreviewContext {
  const targets = workspace === null ? [] : linkTargetsOf(workspace)
  const remoteImages = workspace?.remoteImages ?? 'link'
  const same = before?.remoteImages === remoteImages && sameTargets(before.targets, targets)
  return same ? before : { targets, remoteImages }
}

function sameTargets(one: readonly LinkTarget[], other: readonly LinkTarget[]): boolean {
  return one.length === other.length && one.every((target, index) => sameTarget(target, other[index]))
}

function sameTarget(one: LinkTarget, other: LinkTarget | undefined): boolean {
  return (
    other !== undefined &&
    one.path === other.path &&
    one.series === other.series &&
    one.title === other.title &&
    one.number === other.number &&
    one.slug === other.slug &&
    one.seriesSlug === other.seriesSlug &&
    one.shown === other.shown
  )
}
