import type { AddressInText } from './address-at.ts'
import { resolveFrom } from './workspace-links.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

/** Goes where a link of an article leads; false where that is nowhere to go. */
export function openLink(from: ArticleRef, address: Pick<AddressInText, 'form' | 'href'>): boolean {
  const meant = resolveFrom(from, address)
  // An article that is not in the published edition can be written all the same.
  const article = meant?.kind === 'article' || meant?.kind === 'missing' ? meant.target : null
  if (article !== null) {
    useNavigationStore.getState().openArticle({ series: article.series, path: article.path })
    return true
  }
  if (meant?.kind !== 'external') return false
  // The host asks before anything leaves, by its own rules.
  window.open(meant.href, '_blank', 'noopener,noreferrer')
  return true
}
