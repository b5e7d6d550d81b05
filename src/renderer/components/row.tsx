import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './row.module.css'

/**
 * The look of a row, for the element that takes focus and press: an option, a tree row, a link. It follows
 * the attributes that react-aria sets (`data-hovered`, `data-selected`, `data-focus-visible`, …) and ours:
 * `data-current`, `data-lifted`, `data-left-behind`, `data-target`, `data-dashed`.
 */
export const rowClass: string = styles['row'] ?? ''

export interface RowBodyProps {
  /** A number, a glyph, an icon: each keeps a column of its own. */
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** Minutes, a count, a badge, at the end of the line. */
  readonly end?: ReactNode
  /** A second, quieter line. */
  readonly detail?: ReactNode
  /** 26, 32 or 44 px high. */
  readonly look?: 'compact' | 'comfortable' | 'outline'
  /** Nesting in a tree, from 1. */
  readonly level?: number
}

/** What stands in a row. Its title is cut at its tail; what is at its end never is. */
export function RowBody({ lead, children, end, detail, look = 'compact', level = 1 }: RowBodyProps) {
  return (
    <div className={`${styles['body']} ${styles[look]}`} style={{ paddingInlineStart: 8 + (level - 1) * 16 }}>
      {lead === undefined ? null : <span className={styles['lead']}>{lead}</span>}
      <span className={styles['words']}>
        <span className={styles['title']}>{children}</span>
        {detail === undefined ? null : <span className={styles['detail']}>{detail}</span>}
      </span>
      {end === undefined ? null : <span className={styles['end']}>{end}</span>}
    </div>
  )
}

/** The arrow of a row that opens; put it into react-aria's `slot="chevron"` button or before a title. */
export function Chevron({ open }: { readonly open: boolean }) {
  return (
    <ChevronRight
      size={14}
      strokeWidth={1.75}
      className={styles['chevron'] ?? ''}
      data-open={open || undefined}
      aria-hidden
    />
  )
}

export interface SectionHeadProps {
  readonly title: ReactNode
  /** Minutes or a count. */
  readonly figure?: ReactNode
  /** The arrow, or the button around it, of a head that opens and closes. */
  readonly chevron?: ReactNode
  /** Icon buttons at its end. */
  readonly tools?: ReactNode
}

/** The head of a group of rows. It is only drawn; role and level come from what holds it. */
export function SectionHead({ title, figure, chevron, tools }: SectionHeadProps) {
  return (
    <div className={styles['head']}>
      {chevron}
      <span className={styles['heading']}>{title}</span>
      {figure === undefined ? null : <span className={styles['figure']}>{figure}</span>}
      {tools}
    </div>
  )
}
