import type { AddressInText } from './address-at.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import type { LinkResolution } from '#core/markdown/link-index'
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

/** Where an address leads that stands in an article; null while no workspace is open. */
export function resolveFrom(
  article: ArticleRef,
  { form, href }: Pick<AddressInText, 'form' | 'href'>,
): LinkResolution | null {
  const { workspace } = useWorkspaceStore.getState()
  return workspace === null ? null : workspaceLinks(workspace)(article, href, form)
}
