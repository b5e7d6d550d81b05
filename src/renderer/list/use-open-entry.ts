import { useTranslations } from 'use-intl'
import { focusWhenOpen } from '../shell/focus-when-open.ts'
import { shortTitle } from './short-title.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import type { Entry } from '#shared/model/series'

/** Opens an article of a series in the editor, or says why it has no text. */
export function useOpenEntry(series: string): (entry: Entry, toEditor: boolean) => void {
  const t = useTranslations('list')
  return (entry, toEditor) => {
    const title = shortTitle(entry.title)
    if (entry.path === null || entry.state === 'missing') {
      const text = t(entry.path === null ? 'cannotOpenPlanned' : 'cannotOpenMissing', { title })
      useToastStore.getState().show({ text, kind: 'cannot-open' })
      return
    }
    useNavigationStore.getState().openArticle({ series, path: entry.path })
    const ui = useUiStore.getState()
    ui.setDrawer(false)
    if (ui.layout === 'small') ui.showPane('editor')
    if (toEditor) focusWhenOpen({ series, path: entry.path })
  }
}
