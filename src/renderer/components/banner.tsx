import { CircleAlert, CircleCheck, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'
import styles from './banner.module.css'

export type BannerTone = 'info' | 'good' | 'warning' | 'error'

const icons: Readonly<Record<BannerTone, LucideIcon>> = {
  info: Info,
  good: CircleCheck,
  warning: TriangleAlert,
  error: CircleAlert,
}

export interface BannerProps {
  readonly tone: BannerTone
  /** Instead of the tone's own icon. */
  readonly icon?: LucideIcon
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Buttons at its end. */
  readonly actions?: ReactNode
  /** `strip` runs from edge to edge above a view; `inset` stands in a form or a text with round corners. */
  readonly look?: 'strip' | 'inset'
  /** `alert` interrupts what is being read, for what cannot wait; `status` waits its turn. */
  readonly role?: 'note' | 'status' | 'alert'
  readonly dismiss?: { readonly label: string; readonly run: () => void }
}

/** Something to know about all of what is below it, with the ways on. */
export function Banner(props: BannerProps) {
  const { tone, icon, title, children, actions, look = 'inset', role = 'note', dismiss } = props
  const Icon = icon ?? icons[tone]
  const large = title !== undefined && look === 'strip'
  return (
    <div
      className={`${styles['banner']} ${styles[tone]} ${styles[look]}`}
      role={role}
      data-large={large || undefined}
    >
      <div className={styles['message']}>
        <span className={styles['icon']}>
          <Icon size={large ? 18 : 16} strokeWidth={1.75} aria-hidden />
        </span>
        <div className={styles['words']}>
          {title === undefined ? null : <p className={styles['title']}>{title}</p>}
          {children === undefined || children === null ? null : <p className={styles['text']}>{children}</p>}
        </div>
      </div>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      {dismiss === undefined ? null : (
        <IconButton
          label={dismiss.label}
          icon={<X size={16} strokeWidth={1.75} aria-hidden />}
          onPress={dismiss.run}
        />
      )}
    </div>
  )
}
