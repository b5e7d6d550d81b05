import { linkTargetsOf } from '#core/markdown/link-targets'
import { createLinkResolver, type LinkResolver } from '#core/markdown/resolve-link'
import type { Workspace } from '#shared/model/workspace'

let known: { readonly workspace: Workspace; readonly resolve: LinkResolver } | null = null

/** Says where addresses lead in a workspace; made once for each state of it. */
export function workspaceLinks(workspace: Workspace): LinkResolver {
  if (known?.workspace !== workspace)
    known = { workspace, resolve: createLinkResolver(linkTargetsOf(workspace)) }
  return known.resolve
}
