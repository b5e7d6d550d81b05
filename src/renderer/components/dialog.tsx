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
  /** At most 440, 560, 800, 900, 1000 or 1140 px; each gives way to a narrower window. */
  readonly width: 'small' | 'medium' | 'report' | 'wide' | 'large' | 'full'
  /** Keeps one height while what is inside changes. */
  readonly steady?: boolean
  /** A line under the head, for what scrolls or stands in panes below it. */
  readonly ruled?: boolean
  /** Beside the title, a search field for one. */
  readonly lead?: ReactNode
  /** Before the button that closes. */
  readonly tools?: ReactNode
  /** `alertdialog` is read at once: for a choice without which nothing goes on. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
}

/** A window over the window: named, with its focus kept inside and given back at the end. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, onClose, width, steady = false, ruled = false, lead, tools, children } = props
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={styles['scrim'] ?? ''}
    >
      <Modal className={`${styles['modal']} ${styles[width]}`} data-steady={steady || undefined}>
        <AriaDialog className={styles['dialog'] ?? ''} role={props.role ?? 'dialog'}>
          <header className={styles['header']} data-ruled={ruled || undefined}>
            <Heading slot="title" level={2} className={styles['title'] ?? ''}>
              {title}
            </Heading>
            {lead === undefined ? null : <div className={styles['lead']}>{lead}</div>}
            <div className={styles['tools']}>
              {tools}
              <IconButton label={closeLabel} icon={<X size={16} strokeWidth={1.75} />} onPress={onClose} />
            </div>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What a dialog says or asks, with the room around it; it scrolls where the window is too low. */
export function DialogBody({ children }: { readonly children: ReactNode }) {
  return <div className={styles['body']}>{children}</div>
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
