import type { PreviewLink } from './preview-links.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { usePreviewStore } from '../stores/preview-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/**
 * Articles open in the editor and pages of lists beside it, a series in the list too; what is outside opens
 * outside, by the host's own rules.
 */
export function openPreviewLink(link: PreviewLink): void {
  switch (link.kind) {
    case 'article':
      usePreviewStore.getState().show('article')
      useNavigationStore.getState().openArticle(link.source)
      return
    case 'series':
      useWorkspaceStore.getState().showSeries(link.series)
      usePreviewStore.getState().show('series')
      return
    case 'index':
      usePreviewStore.getState().show('index')
      return
    case 'outside':
      window.open(link.href, '_blank', 'noopener,noreferrer')
      return
    case 'fragment':
    case 'nothing':
  }
}
