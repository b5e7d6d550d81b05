import { useEffect, useRef, useState, type RefObject } from 'react'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { useFormatter, useTranslations } from 'use-intl'
import { firstProblems, type FoundProblem, type ProblemGroup } from './problem-groups.ts'
import styles from './problem-list.module.css'
import { SeverityIcon } from './severity-icon.tsx'
import { Button } from '../components/button.tsx'
import { goToArticle } from '../view-frame/go-to-article.ts'
import { lastVisit, rememberVisit } from '../view-frame/visited.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'

/** How many rows are drawn at once; the others come when they are asked for. */
const portion = 200

export interface ProblemListProps {
  readonly groups: readonly ProblemGroup[]
  /** Names the series of each article, where there is more than one. */
  readonly manySeries: boolean
}

/** Findings under the articles they are about: one stop of the Tab key, Enter goes to the line. */
export function ProblemList({ groups, manySeries }: ProblemListProps) {
  const t = useTranslations('problems')
  const list = useRef<HTMLDivElement>(null)
  const all = groups.flatMap(({ problems }) => problems)
  const [limit, setLimit] = useState(() => limitFor(all))
  const shown = firstProblems(groups, limit)
  const left = all.length - limit
  useReturnToProblem(list)

  function showMore(): void {
    const first = all[limit]
    setLimit(limit + portion)
    // The button may be gone now; the focus goes on where the list went on.
    focusProblemSoon(list, first?.id ?? null)
  }

  return (
    <>
      <ListBox
        ref={list}
        aria-label={t('list')}
        className={styles['list'] ?? ''}
        selectionMode="none"
        onAction={(id) => {
          const found = all.find((each) => each.id === id)
          if (found !== undefined) open(found)
        }}
      >
        {shown.map((group) => (
          <ListBoxSection key={group.id} id={group.id} className={styles['group'] ?? ''}>
            <GroupHead group={group} count={countOf(groups, group.id)} manySeries={manySeries} />
            {group.problems.map((found) => (
              <ProblemRow key={found.id} found={found} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      {left <= 0 ? null : (
        <div className={styles['more']}>
          <Button onPress={showMore}>{t('more', { next: Math.min(portion, left), left })}</Button>
        </div>
      )}
    </>
  )
}

interface GroupHeadProps {
  readonly group: ProblemGroup
  readonly count: number
  readonly manySeries: boolean
}

function GroupHead({ group: { number, name, isFile, series }, count, manySeries }: GroupHeadProps) {
  const t = useTranslations('problems')
  const format = useFormatter()
  return (
    <Header className={styles['head'] ?? ''}>
      {number === null ? null : <span className={styles['number']}>{number} </span>}
      <span className={isFile ? styles['file'] : styles['name']}>{name ?? t('inWorkspace')}</span>
      <span className={styles['count']}> {format.number(count)}</span>
      {series === null || !(manySeries || isFile) ? null : (
        <span className={styles['series']}> {series.title}</span>
      )}
    </Header>
  )
}

function ProblemRow({ found: { id, problem, article } }: { found: FoundProblem }) {
  const t = useTranslations('problems')
  const { severity, message, line } = problem
  const words = t('problemLabel', { severity, message })
  return (
    <ListBoxItem
      id={id}
      textValue={message}
      aria-label={line === null ? words : `${words} ${t('line', { line })}`}
      className={styles['row'] ?? ''}
      data-severity={severity}
      data-still={canOpen({ problem, article }) ? undefined : ''}
    >
      <SeverityIcon severity={severity} size={16} />
      <span className={styles['message']}>{withCode(message)}</span>
      <span className={styles['line']}>{line === null ? null : t('line', { line })}</span>
    </ListBoxItem>
  )
}

/** What stands in straight quotation marks is a name of a file or an address: set as such. */
function withCode(message: string) {
  return message.split(/"([^"]+)"/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={`${index} ${part}`} className={styles['code']}>
        {part}
      </code>
    ),
  )
}

function canOpen({ problem, article }: Pick<FoundProblem, 'problem' | 'article'>): boolean {
  return article !== null || problem.series !== null
}

/** To the line in the article; what is about a whole series leads to its view. */
function open({ id, problem, article }: FoundProblem): void {
  rememberVisit('problems', id)
  if (article !== null) goToArticle(article, problem.line, problem.column)
  else if (problem.series !== null)
    useNavigationStore.getState().show({ kind: 'series', folder: problem.series })
}

function countOf(groups: readonly ProblemGroup[], id: string): number {
  return groups.find((group) => group.id === id)?.problems.length ?? 0
}

/** Far enough that the finding which the author came from is there. */
function limitFor(all: readonly FoundProblem[]): number {
  const visit = lastVisit('problems')
  const index = visit === null ? -1 : all.findIndex(({ id }) => id === visit)
  return Math.ceil((index + 1) / portion) * portion || portion
}

/** The focus comes back to the finding that the author went to, unless it is in use by now. */
function useReturnToProblem(list: RefObject<HTMLDivElement | null>): void {
  useEffect(() => focusProblemSoon(list, lastVisit('problems'), isFocusFree), [list])
}

/** Nothing has the focus, or the heading, where it is put when the view comes up. */
function isFocusFree(): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body || activeElement.tagName === 'H1'
}

/** Rows are drawn a moment after their list. Returns what gives up waiting for one. */
function focusProblemSoon(
  list: RefObject<HTMLElement | null>,
  id: string | null,
  may: () => boolean = () => true,
): () => void {
  let frame = 0
  let tries = 10
  const look = (): void => {
    if (id === null || !may()) return
    const row = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)
    if (row != null) row.focus()
    else if (--tries > 0) frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}
