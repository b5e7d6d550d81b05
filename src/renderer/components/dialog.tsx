import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { IconButton } from './icon-button.tsx'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: ReactNode
  /** Label of the button that closes it; Esc does the same. */
  readonly closeLabel: string
  readonly onClose: () => void
  readonly width: 'small' | 'wide'
  readonly children: ReactNode
}

/** A window over the window: named, with its focus kept inside and given back at the end. */
export function Dialog({ title, closeLabel, onClose, width, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={styles['scrim'] ?? ''}
    >
      <Modal className={`${styles['modal']} ${styles[width]}`}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <header className={styles['header']}>
            <Heading slot="title" level={2} className={styles['title'] ?? ''}>
              {title}
            </Heading>
            <IconButton label={closeLabel} icon={<X size={16} strokeWidth={1.75} />} onPress={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The row of buttons at a dialog's foot, with an optional note at its start. */
export function DialogFooter({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <footer className={styles['footer']}>
      <span className={styles['note']}>{note}</span>
      {children}
    </footer>
  )
}
