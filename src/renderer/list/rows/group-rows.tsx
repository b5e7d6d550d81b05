import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyRow, GroupHead } from './group-head.tsx'
import styles from './group-rows.module.css'
import { emptyRowKey } from './list-layout.ts'
import type { RowProblems } from './row-problems.ts'
import type { RowLook } from './row-sizes.ts'
import type { ShownBlock } from './rows-in-view.ts'
import { ArticleRow } from '../article-row.tsx'
import { useSettingsStore } from '../../stores/settings-store.ts'

export interface GroupRowsProps {
  readonly series: string
  readonly shown: ShownBlock
  readonly look: RowLook
  readonly grouped: boolean
  /** Height of a row in pixels. */
  readonly row: number
  /** Key of the row with the tab stop. */
  readonly tabStop: string | null
  /** Key of the article in the editor. */
  readonly open: string | null
  readonly problems: ReadonlyMap<string, RowProblems>
  /** Places of the group's first row among those of its level, from 1, and how many these are. */
  readonly place: number
  readonly count: number
}

/** A group as far as it is drawn. It is as high as all of its rows, so that its head can stick. */
export const GroupRows = memo(function GroupRows(props: GroupRowsProps) {
  const { series, shown, look, grouped, row, tabStop, open, problems, place, count } = props
  const t = useTranslations('list')
  const showMinutes = useSettingsStore((state) => state.settings.showMinutes)
  const statusWords = useSettingsStore((state) => state.settings.statusWords)
  const { block } = shown
  const { group, head, closed } = block
  const nested = grouped && head > 0
  const size = group.entries.length
  const names =
    group.kind === 'unplaced' && !grouped
      ? { role: 'group', 'aria-label': t('unplacedLabel', { count: size }) }
      : { role: grouped ? 'rowgroup' : 'presentation' }
  return (
    <div {...names} className={styles['group']} style={{ top: block.top, height: block.height }}>
      {head > 0 ? (
        <GroupHead {...{ series, block, look, grouped, place, count }} tabStop={tabStop === group.key} />
      ) : null}
      {closed || size > 0 ? null : <EmptyRow block={block} tabStop={tabStop === emptyRowKey(group.key)} />}
      {drawn(shown).map((at) => {
        const entry = group.entries[at]
        if (entry === undefined) return null
        return (
          <ArticleRow
            key={entry.key}
            {...{ series, entry, look, grouped, showMinutes, statusWords, t }}
            top={head + at * row}
            height={row}
            index={block.firstRow + (head > 0 ? 1 : 0) + at + 1}
            level={nested ? 2 : 1}
            place={nested || !grouped ? at + 1 : place + at}
            count={nested || !grouped ? size : count}
            tabStop={tabStop === entry.key}
            open={open === entry.key}
            problems={entry.path === null ? undefined : problems.get(entry.path)}
          />
        )
      })}
    </div>
  )
})

/** Places of the rows that are drawn, in order. */
function drawn({ from, to, pinned }: ShownBlock): number[] {
  const run = Array.from({ length: to - from }, (_, index) => from + index)
  return [...pinned.filter((place) => place < from), ...run, ...pinned.filter((place) => place >= to)]
}
