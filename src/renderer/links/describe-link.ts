import type { AddressInText } from './address-at.ts'
import { workspaceLinks } from './workspace-links.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

/** Where a link leads, as its author knows the place. */
export type LinkNote =
  | {
      readonly kind: 'article'
      /** As printed; an en dash for none. */
      readonly number: string
      readonly title: string
      /** Null within one series. */
      readonly series: string | null
      readonly fragment: string | null
      /** Not in the published edition: readers get its text alone. */
      readonly draft: boolean
    }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'nowhere'; readonly ambiguous: boolean }

/** What the workspace says of a link in an article; null where there is nothing to say. */
export function describeLink(
  from: ArticleRef,
  { form, href }: Pick<AddressInText, 'form' | 'href'>,
): LinkNote | null {
  const { workspace } = useWorkspaceStore.getState()
  if (workspace === null) return null
  const to = workspaceLinks(workspace)(from, href, form)
  switch (to.kind) {
    case 'anchor':
      return null
    case 'external':
      return { kind: 'outside', href: to.href }
    case 'asset':
      return { kind: 'file', path: to.path }
    case 'article':
    case 'missing': {
      const { target } = to
      if (target === null)
        return { kind: 'nowhere', ambiguous: to.kind === 'missing' && to.reason === 'ambiguous' }
      const series = workspace.series.find(({ folder }) => folder === target.series)
      return {
        kind: 'article',
        number: target.number,
        title: target.title,
        series: target.series === from.series ? null : (series?.title ?? target.series),
        fragment: to.kind === 'article' ? to.fragment : null,
        draft: to.kind === 'missing',
      }
    }
  }
}
