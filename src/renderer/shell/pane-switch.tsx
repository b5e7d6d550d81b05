import { useTranslations } from 'use-intl'
import { Segmented } from '../components/segmented.tsx'
import styles from './pane-switch.module.css'
import { useUiStore, type MainPane } from '../stores/ui-store.ts'

/** List, Write, Read: which pane has the window where only one fits. */
export function PaneSwitch() {
  const t = useTranslations('shell')
  const pane = useUiStore((state) => state.mainPane)
  const choices: readonly { value: MainPane; label: string }[] = [
    { value: 'list', label: t('list') },
    { value: 'editor', label: t('write') },
    { value: 'preview', label: t('read') },
  ]
  return (
    <div className={styles['bar']}>
      <Segmented
        label={t('panes')}
        choices={choices}
        value={pane}
        onChange={(value) => useUiStore.getState().showPane(value)}
      />
    </div>
  )
}
