import { AppWindow } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './detached-preview.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { detachPreview, showPreviewWindow } from '../actions/preview-actions.ts'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'

/** The pane while the preview has a window of its own: where it is, and the way back. */
export function DetachedPreview() {
  const t = useTranslations('preview')
  const context = useActionContext()
  return (
    <div className={styles['pane']}>
      <EmptyState icon={AppWindow} title={t('detached')} text={t('detachedHint')}>
        <Button onPress={() => showPreviewWindow.run(context)}>{t('showWindow')}</Button>
        <Button onPress={() => detachPreview.run(context)}>{t('bringBack')}</Button>
      </EmptyState>
    </div>
  )
}
