import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { GridList, GridListHeader, GridListSection } from 'react-aria-components/GridList'
import { useFormatter, useTranslations } from 'use-intl'
import { firstProblems, type FoundProblem, type ProblemGroup } from './problem-groups.ts'
import styles from './problem-list.module.css'
import { ProblemRow } from './problem-row.tsx'
import { takeFix } from './take-fix.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { goToArticle } from '../view-frame/go-to-article.ts'
import { lastVisit, rememberVisit } from '../view-frame/visited.ts'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import type { Finding, Fix } from '#shared/model/finding'

/** How many rows are drawn at once; the others come when they are asked for. */
const portion = 200

export interface ProblemListProps {
  readonly groups: readonly ProblemGroup[]
  /** Names the series of each article, where there is more than one. */
  readonly manySeries: boolean
}

/**
 * Findings under the articles they are about. Enter goes to the line, Alt+Enter takes the way out or opens the menu of
 * them, F8 and Shift+F8 go from one to the next and round.
 */
export function ProblemList({ groups, manySeries }: ProblemListProps) {
  const t = useTranslations('problems')
  const list = useRef<HTMLDivElement>(null)
  const all = groups.flatMap(({ problems }) => problems)
  const [limit, setLimit] = useState(() => limitFor(all))
  const shown = firstProblems(groups, limit)
  const left = all.length - limit
  const { mover } = useActionContext()
  const refusal = useWriteRefusal()
  useReturnToProblem(list)

  function fix(problem: Finding, way: Fix): void {
    const at = all.findIndex((found) => found.problem === problem)
    const next = all[at + 1] ?? all[at - 1]
    const done = takeFix(mover, problem, way)
    // Its row will be gone: the focus goes on with the next one, else the one before.
    void done.then(() => focusWhenLost(list, next?.id ?? null))
  }

  function onKeyDown(event: KeyboardEvent): void {
    const found = foundAt(event.target, all)
    if (event.key === 'F8' && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      const at = found === undefined ? -1 : all.indexOf(found)
      const drawn = Math.min(limit, all.length)
      const to = event.shiftKey ? (at <= 0 ? drawn - 1 : at - 1) : (at + 1) % drawn
      focusProblemSoon(list, all[to]?.id ?? null)
    }
    if (event.key !== 'Enter' || !event.altKey || found === undefined || refusal !== null) return
    event.preventDefault()
    event.stopPropagation()
    const [first, another] = found.problem.fixes
    if (first !== undefined && another === undefined) fix(found.problem, first)
    else rowOf(list, found.id)?.querySelector('button')?.click()
  }

  function showMore(): void {
    const first = all[limit]
    setLimit(limit + portion)
    // The button may be gone now; the focus goes on where the list went on.
    focusProblemSoon(list, first?.id ?? null)
  }

  return (
    <>
      <div role="presentation" className={styles['keys']} onKeyDownCapture={onKeyDown}>
        <GridList
          ref={list}
          aria-label={t('list')}
          className={styles['list'] ?? ''}
          selectionMode="none"
          keyboardNavigationBehavior="tab"
          onAction={(id) => {
            const found = all.find((each) => each.id === id)
            if (found !== undefined) open(found)
          }}
        >
          {shown.map((group) => (
            <GridListSection key={group.id} id={group.id} className={styles['group'] ?? ''}>
              <GroupHead group={group} count={countOf(groups, group.id)} manySeries={manySeries} />
              {group.problems.map((found) => (
                <ProblemRow key={found.id} found={found} refusal={refusal} onFix={fix} />
              ))}
            </GridListSection>
          ))}
        </GridList>
      </div>
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
    <GridListHeader className={styles['head'] ?? ''}>
      {number === null ? null : <span className={styles['number']}>{number} </span>}
      <span className={isFile ? styles['file'] : styles['name']}>{name ?? t('inWorkspace')}</span>
      <span className={styles['count']}> {format.number(count)}</span>
      {series === null || !(manySeries || isFile) ? null : (
        <span className={styles['series']}> {series.title}</span>
      )}
    </GridListHeader>
  )
}

/** To the line in the article; what is about a whole series leads to its view. */
function open({ id, problem, article }: FoundProblem): void {
  rememberVisit('problems', id)
  if (article !== null) goToArticle(article, problem.line, problem.column)
  else if (problem.series !== null)
    useNavigationStore.getState().show({ kind: 'series', folder: problem.series })
}

function rowOf(list: RefObject<HTMLElement | null>, id: string): HTMLElement | null {
  return list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`) ?? null
}

/** The finding whose row a key was pressed in. */
function foundAt(target: EventTarget, all: readonly FoundProblem[]): FoundProblem | undefined {
  const key = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null
  return key === null ? undefined : all.find(({ id }) => id === key)
}

/** When a row that had the focus has gone with its problem. */
function focusWhenLost(list: RefObject<HTMLElement | null>, id: string | null): void {
  let tries = 60
  const look = (): void => {
    if (isFocusFree()) void focusProblemSoon(list, id)
    else if (--tries > 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
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
    const row = rowOf(list, id)
    if (row !== null) row.focus()
    else if (--tries > 0) frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}
