import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslations } from 'use-intl'
import { ListPane } from '../list/list-pane.tsx'
import styles from './list-drawer.module.css'
import { useUiStore } from '../stores/ui-store.ts'

/** The list over the editor, where both have no room beside each other; Esc or a press outside puts it away. */
export function ListDrawer() {
  const t = useTranslations('shell')
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => useUiStore.getState().setDrawer(open)}
      className={styles['scrim'] ?? ''}
    >
      <Modal className={styles['drawer'] ?? ''}>
        <Dialog aria-label={t('list')} className={styles['body'] ?? ''} data-drawer="">
          <div data-pane="list" data-scope="list" tabIndex={-1} className={styles['body']}>
            <ListPane />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
