import { useTranslations } from 'use-intl'
import { focusWhenOpen } from '../shell/focus-when-open.ts'
import { shortTitle } from './short-title.ts'
import { openToSide } from '../sides/side-steps.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import type { Entry } from '#shared/model/series'

/** How an article is opened: to be looked at from the list, to be written, or to be written beside the one before. */
export type Opening = 'look' | 'write' | 'beside'

/** Opens an article of a series in the editor, or says why it has no text. */
export function useOpenEntry(series: string): (entry: Entry, opening: Opening) => void {
  const t = useTranslations('list')
  return (entry, opening) => {
    const title = shortTitle(entry.title)
    if (entry.path === null) {
      const offer = (): void =>
        useUiStore.getState().openDialog({ kind: 'write-planned', series, key: entry.key })
      if (opening !== 'look') return offer()
      const action = { label: t('writePlanned'), run: offer }
      useToastStore.getState().show({ text: t('cannotOpenPlanned', { title }), kind: 'cannot-open', action })
      return
    }
    if (entry.state === 'missing') {
      useToastStore.getState().show({ text: t('cannotOpenMissing', { title }), kind: 'cannot-open' })
      return
    }
    if (opening === 'beside') return openToSide({ series, path: entry.path })
    useNavigationStore.getState().openArticle({ series, path: entry.path })
    const ui = useUiStore.getState()
    ui.setDrawer(false)
    if (ui.layout === 'small') ui.showPane('editor')
    if (opening === 'write') focusWhenOpen({ series, path: entry.path })
  }
}
