import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './group-head.module.css'
import type { GroupBlock } from './list-layout.ts'
import { rowRoles } from './row-roles.ts'
import type { RowLook } from './row-sizes.ts'
import { emptyRowKey } from './list-layout.ts'
import { SectionTitleField } from './section-title-field.tsx'
import { useReorderStore } from '../../stores/reorder-store.ts'

export interface GroupHeadProps {
  readonly series: string
  readonly block: GroupBlock
  readonly look: RowLook
  /** Grouped, heads are rows of the tree; flat, they only part the list. */
  readonly grouped: boolean
  readonly tabStop: boolean
  /** Place among its neighbours of the same level, from 1, and how many these are. */
  readonly place: number
  readonly count: number
}

/** The head of a group; it stays in view while its rows scroll by. */
export function GroupHead({ series, block, look, grouped, tabStop, place, count }: GroupHeadProps) {
  const t = useTranslations('list')
  const { group, closed } = block
  const isTarget = useReorderStore(
    ({ drag }) => drag?.spot?.kind === 'group' && drag.spot.key === group.key && drag.outcome !== null,
  )
  const section = grouped ? group.section : null
  const isRenaming = useReorderStore(
    ({ renaming }) => section !== null && renaming?.series === series && renaming.section === section,
  )
  const leftBehind = useReorderStore(
    ({ headDrag }) => section !== null && headDrag?.series === series && headDrag.section === section,
  )
  const size = group.entries.length
  const title = group.kind === 'unplaced' ? t('unplaced') : (group.title ?? '')
  const label =
    group.kind === 'unplaced'
      ? t('unplacedLabel', { count: size })
      : t('sectionLabel', { title, count: size, minutes: group.minutes })
  const figures =
    group.kind === 'unplaced'
      ? String(size)
      : look === 'outline'
        ? t('sectionFigures', { count: size, minutes: group.minutes })
        : t('minutes', { minutes: group.minutes })
  const row = grouped
    ? {
        role: 'row',
        'aria-label': label,
        'aria-level': 1,
        'aria-posinset': place,
        'aria-setsize': count,
        'aria-rowindex': block.firstRow + 1,
        'aria-expanded': !closed,
        tabIndex: tabStop ? 0 : -1,
      }
    : { 'aria-hidden': true }
  return (
    <div
      {...row}
      className={`${styles['head']} ${styles[look]}`}
      style={{ height: block.head }}
      data-key={group.key}
      data-group-head=""
      data-section={section ?? undefined}
      data-target={isTarget || undefined}
      data-left-behind={leftBehind || undefined}
    >
      <div className={styles['content']} role={grouped ? rowRoles(true).cell : undefined}>
        {grouped ? (
          <ChevronRight
            size={14}
            strokeWidth={1.75}
            className={styles['chevron'] ?? ''}
            data-open={!closed || undefined}
            aria-hidden
          />
        ) : null}
        {isRenaming && section !== null ? (
          <SectionTitleField {...{ series, section, title }} />
        ) : (
          <span className={styles['title']}>{title}</span>
        )}
        <span className={styles['figure']}>{figures}</span>
        {section === null ? null : (
          <button
            type="button"
            className={styles['more']}
            aria-label={t('sectionActions', { title })}
            tabIndex={-1}
            data-more=""
          />
        )}
      </div>
    </div>
  )
}

/** Stands in for the rows of a section that has none: a place to drop. */
export function EmptyRow({ block, tabStop }: { readonly block: GroupBlock; readonly tabStop: boolean }) {
  const t = useTranslations('list')
  const { group } = block
  const isTarget = useReorderStore(
    ({ drag }) => drag?.spot?.kind === 'group' && drag.spot.key === group.key && drag.outcome !== null,
  )
  const row = {
    role: rowRoles(true).row,
    'aria-label': t('emptySectionOf', { title: group.title ?? '' }),
    'aria-level': 2,
    'aria-posinset': 1,
    'aria-setsize': 1,
    'aria-rowindex': block.firstRow + 2,
    tabIndex: tabStop ? 0 : -1,
  }
  return (
    <div
      {...row}
      className={styles['empty']}
      style={{ top: block.head, height: block.height - block.head }}
      data-key={emptyRowKey(group.key)}
      data-target={isTarget || undefined}
    >
      <div className={styles['hint']} role={rowRoles(true).cell}>
        {t('emptySection')}
      </div>
    </div>
  )
}
