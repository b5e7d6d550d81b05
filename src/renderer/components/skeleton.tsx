import type { ReactNode } from 'react'
import styles from './skeleton.module.css'
import { useLate } from './use-late.ts'

export interface SkeletonProps {
  /** What is being loaded, for those who cannot see it. */
  readonly label: string
  readonly children: ReactNode
}

/**
 * Holds the place of what is on its way, with its very geometry, and draws it only after a moment: what
 * comes at once never flickers. The room is taken from the start, so nothing moves when it comes.
 */
export function Skeleton({ label, children }: SkeletonProps) {
  const late = useLate(true)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output may hold no blocks
    <div role="status" aria-label={label} aria-busy="true">
      <div className={styles['skeleton']} data-shown={late || undefined} aria-hidden>
        {children}
      </div>
    </div>
  )
}

export interface SkeletonBarProps {
  /** Any CSS length. */
  readonly width: string
  /** Height of the drawn bar in px, about that of the letters. */
  readonly height?: number
  /** Height in px of the line of text it stands for. */
  readonly line?: number
}

/** One bar for one line of text. */
export function SkeletonBar({ width, height = 10, line = 18 }: SkeletonBarProps) {
  return (
    <span className={styles['line']} style={{ height: line }}>
      <span className={styles['bar']} style={{ width, height }} />
    </span>
  )
}

const widths = ['88%', '70%', '96%', '61%', '79%', '90%', '66%', '83%']

export interface SkeletonRowsProps {
  readonly count: number
  /** Height of a row in px, that of the rows which will come. */
  readonly height?: number
}

/** Rows of a list: the column of the number, then the title. */
export function SkeletonRows({ count, height = 26 }: SkeletonRowsProps) {
  return Array.from({ length: count }, (_, index) => (
    <div key={index} className={styles['row']} style={{ height }}>
      <SkeletonBar width="16px" line={height} />
      <span className={styles['rest']}>
        <SkeletonBar width={widths[index % widths.length] ?? '80%'} line={height} />
      </span>
    </div>
  ))
}
