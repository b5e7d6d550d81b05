import type { AddressInText } from './address-at.ts'
import { resolveHere } from './workspace-links.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'

/** Goes where a link of the article in the editor leads; false where that is nowhere to go. */
export function openLink(address: Pick<AddressInText, 'form' | 'href'>): boolean {
  const meant = resolveHere(address)
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
