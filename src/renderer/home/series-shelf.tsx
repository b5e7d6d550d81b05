import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import { followCard, type HeldCard } from './follow-card.ts'
import { LiftedCard, SeriesCard } from './series-card.tsx'
import styles from './series-shelf.module.css'
import { neighbourPlace, standsThere } from './shelf-order.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { seriesDamage } from '../view-frame/series-damage.ts'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'

export interface SeriesShelfProps {
  readonly workspace: Workspace
  /** The cards, in their order. */
  readonly series: readonly Series[]
  readonly recent: readonly ArticleRef[]
  /** What the list is called. */
  readonly label: string
  /** Whether the first card is wide and names articles to go on with. */
  readonly leads: boolean
  /** Whether all that can be put in order are here. */
  readonly whole: boolean
}

/** Cards of series, put in order by pointer or keys; the first may be a wide one. */
export function SeriesShelf({ workspace, series, recent, label, leads, whole }: SeriesShelfProps) {
  const { mover } = useActionContext()
  const refusal = useWriteRefusal()
  const shelf = useRef<HTMLUListElement>(null)
  const [held, setHeld] = useState<HeldCard | null>(null)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])
  const folders = series.map(({ folder }) => folder)
  useFocusKept(shelf, folders)
  const movable = whole && refusal === null && series.length > 1

  /** A press on the name, whose area is the whole card. */
  function hold(folder: string, event: PointerEvent): void {
    const list = shelf.current
    const card = event.currentTarget.closest<HTMLElement>('[data-folder]')
    const scroller = list?.closest<HTMLElement>('[data-view]') ?? null
    if (!movable || event.button !== 0 || list === null || card === null || scroller === null) return
    stop.current?.()
    stop.current = followCard(
      { event: event.nativeEvent, folder, card, shelf: list, scroller },
      {
        changes: ({ before }) => !standsThere(folders, folder, before),
        onHold: setHeld,
        onDrop: ({ before }) => mover.reorderSeries(folder, before),
      },
    )
  }

  function moveBy(folder: string, by: 1 | -1): void {
    const before = neighbourPlace(folders, folder, by)
    if (before !== undefined) mover.reorderSeries(folder, before)
  }

  const lifted = held === null ? undefined : series.find(({ folder }) => folder === held.folder)
  return (
    <ul ref={shelf} className={styles['shelf']} aria-label={label}>
      {series.map((each, nth) => (
        <SeriesCard
          key={each.folder}
          series={each}
          damage={seriesDamage(workspace, each)}
          recent={recent}
          wide={leads && nth === 0}
          left={each.folder === held?.folder}
          drop={held?.spot?.beside === each.folder ? held.spot.edge : null}
          onHold={(event) => hold(each.folder, event)}
          onMove={movable ? (by) => moveBy(each.folder, by) : null}
          place={nth === 0 ? 'first' : nth === series.length - 1 ? 'last' : 'between'}
        />
      ))}
      {held === null || lifted === undefined ? null : <LiftedCard series={lifted} held={held} />}
    </ul>
  )
}

/**
 * Keeps the focus on the card that had it when cards change their places, and hands it to the next one, else the one
 * before, when that card goes.
 */
function useFocusKept(shelf: RefObject<HTMLElement | null>, folders: readonly string[]): void {
  const inHand = useRef<string | null>(null)
  const before = useRef(folders)
  useEffect(() => {
    const list = shelf.current
    const onFocus = (event: FocusEvent): void => {
      const target = event.target instanceof Element ? event.target : null
      inHand.current = target?.closest<HTMLElement>('[data-folder]')?.dataset['folder'] ?? null
    }
    list?.addEventListener('focusin', onFocus)
    return () => list?.removeEventListener('focusin', onFocus)
  }, [shelf])
  useLayoutEffect(() => {
    const old = before.current
    before.current = folders
    const folder = inHand.current
    if (folder === null || document.activeElement !== document.body) return
    const at = old.indexOf(folder)
    const next = folders.includes(folder) ? folder : (folders[at] ?? folders.at(-1))
    if (next === undefined) return
    inHand.current = next
    shelf.current
      ?.querySelector<HTMLElement>(`[data-folder="${CSS.escape(next)}"] [data-card]`)
      ?.focus({ preventScroll: folders.includes(folder) })
  })
}
