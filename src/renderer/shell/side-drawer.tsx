import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslations } from 'use-intl'
import styles from './side-drawer.module.css'
import { ListSidebar } from '../sidebar/list-sidebar.tsx'
import { Navigation } from '../sidebar/navigation.tsx'
import { useUiStore } from '../stores/ui-store.ts'

/** The left pane over the others, where it has no room beside them; Esc or a press outside puts it away. */
export function SideDrawer({ writing }: { writing: boolean }) {
  const t = useTranslations('shell')
  const name = writing ? 'list' : 'navigation'
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => useUiStore.getState().setDrawer(open)}
      className={styles['scrim'] ?? ''}
    >
      <Modal className={styles['drawer'] ?? ''}>
        <Dialog aria-label={t(name)} className={styles['body'] ?? ''} data-drawer="">
          <div data-pane={name} data-scope={name} tabIndex={-1} className={styles['body']}>
            {writing ? <ListSidebar /> : <Navigation />}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
