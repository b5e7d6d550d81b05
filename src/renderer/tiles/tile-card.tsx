import { memo } from 'react'
import styles from './tile-card.module.css'
import { TileFace } from './tile-face.tsx'
import labelStyles from '../list/row-label.module.css'
import { ProblemBadge } from '../list/rows/problem-badge.tsx'
import { rowRoles } from '../list/rows/row-roles.ts'
import { rowLabel, type ListWords } from '../list/rows/row-label.ts'
import type { RowProblems } from '../list/rows/row-problems.ts'
import { useBoardStore } from '../stores/board-store.ts'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useSelectionStore } from '../stores/selection-store.ts'
import type { Entry } from '#shared/model/series'

export interface TileCardProps {
  readonly series: string
  readonly entry: Entry
  readonly look: 'board' | 'cards'
  /** Lines of its title. */
  readonly lines: number
  /** From the top of what holds it, and from where reading begins there; in pixels. */
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
  /** Place in its group, from 0, and how many are in there. */
  readonly place: number
  readonly count: number
  readonly section: string | null
  /** The one card that Tab reaches. */
  readonly tabStop: boolean
  /** Its text is in the editor. */
  readonly open: boolean
  readonly problems: RowProblems | undefined
  readonly t: ListWords
}

/** One article as a card. Every card looks by itself for what concerns it, so that a change draws no other. */
export const TileCard = memo(function TileCard(props: TileCardProps) {
  const { series, entry, look, top, left, width, height, section, problems, t } = props
  const { key } = entry
  const selected = useSelectionStore((state) => state.series === series && state.keys.has(key))
  const dragged = useReorderStore(({ drag }) => drag?.taken.has(key) === true)
  const onWay = useBoardStore(({ drag }) => drag?.taken.has(key) === true)
  const was = useReorderStore(({ lift }) => lift?.numbersBefore.get(key))
  const coming = useReorderStore(({ drag }) =>
    drag === null || drag.taken.has(key) ? undefined : drag.numbers.get(key),
  )
  const label = [rowLabel(t, entry, problems), section].filter((part) => part !== null).join(', ')
  return (
    <div
      role={rowRoles(false).row}
      aria-posinset={props.place + 1}
      aria-setsize={props.count}
      aria-selected={selected}
      aria-current={props.open || undefined}
      tabIndex={props.tabStop ? 0 : -1}
      className={`${styles['card']} ${styles[look]} ${styles[entry.state] ?? ''}`}
      style={{ top, insetInlineStart: left, width, height }}
      data-lines={props.lines}
      data-key={key}
      data-entry=""
      data-selected={selected || undefined}
      data-open={props.open || undefined}
      data-left-behind={dragged || onWay || undefined}
      data-lifted={was !== undefined || undefined}
    >
      <span className={labelStyles['label']}>{label}</span>
      <div className={styles['content']} aria-hidden>
        <TileFace
          entry={entry}
          look={look}
          number={coming ?? entry.number}
          coming={coming !== undefined}
          section={section}
          marks={
            <>
              {was === undefined ? null : <span className={styles['was']}>{t('was', { number: was })}</span>}
              {problems === undefined ? null : <ProblemBadge problems={problems} />}
            </>
          }
        />
        <span className={styles['more']} data-more="" />
      </div>
    </div>
  )
})
