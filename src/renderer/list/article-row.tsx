import { FileX2 } from 'lucide-react'
import { memo } from 'react'
import styles from './article-row.module.css'
import labelStyles from './row-label.module.css'
import { ArticleTitle } from './article-title.tsx'
import { rowLabel, statusWord, type ListWords } from './rows/row-label.ts'
import type { RowProblems } from './rows/row-problems.ts'
import { ProblemBadge } from './rows/problem-badge.tsx'
import { rowRoles } from './rows/row-roles.ts'
import type { RowLook } from './rows/row-sizes.ts'
import { StatusGlyph } from './status-glyph.tsx'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useSelectionStore } from '../stores/selection-store.ts'
import type { Entry } from '#shared/model/series'

export interface ArticleRowProps {
  readonly series: string
  readonly entry: Entry
  readonly look: RowLook
  readonly grouped: boolean
  /** From the top of its group, and how high; in pixels. */
  readonly top: number
  readonly height: number
  /** Index among all rows of the list, from 1. */
  readonly index: number
  /** Place among its neighbours of the same level, from 1, and how many these are. */
  readonly level: number
  readonly place: number
  readonly count: number
  /** The one row that Tab reaches. */
  readonly tabStop: boolean
  /** Its text is in the editor. */
  readonly open: boolean
  readonly problems: RowProblems | undefined
  readonly showMinutes: boolean
  readonly statusWords: boolean
  /** Words and preferences come from the list: each hook would count once for every row that scrolls by. */
  readonly t: ListWords
}

/**
 * One article of the list. Every row looks by itself for what concerns it, so that a change draws the rows
 * that it changes and no other.
 */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { series, entry, look, grouped, top, height, problems, t } = props
  const { key } = entry
  const selected = useSelectionStore((state) => state.series === series && state.keys.has(key))
  const leftBehind = useReorderStore(({ drag }) => drag?.taken.has(key) === true)
  const was = useReorderStore(({ lift }) => lift?.numbersBefore.get(key))
  const roles = rowRoles(grouped)
  const label = rowLabel(t, entry, problems)
  // An option is named by what it holds: drawn words that its label leaves out would belie the label.
  const tree = grouped ? { 'aria-level': props.level, 'aria-rowindex': props.index, 'aria-label': label } : {}
  return (
    <div
      {...tree}
      role={roles.row}
      aria-posinset={props.place}
      aria-setsize={props.count}
      aria-selected={selected}
      aria-current={props.open || undefined}
      tabIndex={props.tabStop ? 0 : -1}
      className={`${styles['row']} ${styles[look]} ${styles[entry.state]}`}
      style={{ top, height }}
      data-key={key}
      data-entry=""
      data-selected={selected || undefined}
      data-open={props.open || undefined}
      data-left-behind={leftBehind || undefined}
      data-lifted={was !== undefined || undefined}
    >
      {grouped ? null : <span className={labelStyles['label']}>{label}</span>}
      <div className={styles['content']} role={roles.cell} aria-hidden={!grouped || undefined}>
        <span className={styles['grip']} aria-hidden />
        <RowNumber entryKey={key} number={entry.number} />
        <RowState entry={entry} words={props.statusWords ? t : null} />
        <span className={styles['words']}>
          <ArticleTitle title={entry.title} />
          {look === 'outline' && entry.excerpt !== null ? (
            <span className={styles['excerpt']}>{entry.excerpt}</span>
          ) : null}
        </span>
        {was === undefined ? null : <span className={styles['was']}>{t('was', { number: was })}</span>}
        {problems === undefined ? null : <ProblemBadge problems={problems} />}
        {look === 'outline' && entry.tags.length > 0 ? (
          <span className={styles['tags']}>{entry.tags.join(', ')}</span>
        ) : null}
        <RowEnd {...{ entry, look, grouped, t }} showMinutes={props.showMinutes} />
      </div>
    </div>
  )
})

/** Shows the number that a drop would give as soon as it would change. */
function RowNumber({ entryKey, number }: { readonly entryKey: string; readonly number: string }) {
  const coming = useReorderStore(({ drag }) =>
    drag === null || drag.taken.has(entryKey) ? undefined : drag.numbers.get(entryKey),
  )
  return (
    <span className={styles['number']} data-coming={coming !== undefined || undefined}>
      {coming ?? number}
    </span>
  )
}

/** How far the article is; what has lost its file says so. */
function RowState({ entry, words }: { readonly entry: Entry; readonly words: ListWords | null }) {
  return (
    <>
      <span className={styles['glyph']}>
        {entry.state === 'missing' ? (
          <FileX2 size={14} strokeWidth={1.75} className={styles['lost'] ?? ''} aria-hidden />
        ) : (
          <StatusGlyph status={entry.status} />
        )}
      </span>
      {words === null ? null : (
        <span className={styles['status']}>
          {entry.status === null ? null : statusWord(words, entry.status)}
        </span>
      )}
    </>
  )
}

type RowEndProps = Pick<ArticleRowProps, 'entry' | 'look' | 'grouped' | 'showMinutes' | 't'>

/** Minutes, and under the pointer what opens the row's menu. */
function RowEnd({ entry, look, grouped, showMinutes, t }: RowEndProps) {
  const { minutes } = entry
  const words = minutes === null ? null : look === 'outline' ? t('minutes', { minutes }) : minutes
  return (
    <span className={styles['end']}>
      {showMinutes ? <span className={styles['minutes']}>{words}</span> : null}
      {grouped ? (
        <button
          type="button"
          className={styles['more']}
          aria-label={t('rowActions', { title: entry.title })}
          tabIndex={-1}
          data-more=""
        />
      ) : (
        // An option has no parts for assistive technology; the menu key opens the same menu.
        <span className={styles['more']} aria-hidden data-more="" />
      )}
    </span>
  )
}
