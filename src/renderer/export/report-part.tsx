import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import styles from './report-part.module.css'

export interface ReportPartProps {
  readonly title: string
  readonly figure: string | null
  readonly children: ReactNode
}

/** A part of the report that is closed until somebody wants to know. */
export function ReportPart({ title, figure, children }: ReportPartProps) {
  return (
    <Disclosure className={styles['part'] ?? ''}>
      <Heading level={3} className={styles['heading'] ?? ''}>
        <Button slot="trigger" className={styles['trigger'] ?? ''}>
          <ChevronRight size={14} strokeWidth={1.75} className={styles['chevron'] ?? ''} aria-hidden />
          <span className={styles['title']}>{title}</span>
          <span className={styles['figure']}>{figure}</span>
        </Button>
      </Heading>
      <DisclosurePanel className={styles['panel'] ?? ''}>{children}</DisclosurePanel>
    </Disclosure>
  )
}
