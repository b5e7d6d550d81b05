import { useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { chooseAll, chooseOnly, chooseOther, chooseUpTo, chooseWith, type Chosen } from './chosen-rows.ts'
import type { PlacedRow, PlacedRows } from './placed-rows.ts'
import { rowAround, rowElement } from './row-element.ts'
import type { RowWays } from './row-ways.ts'
import { typeAhead } from './type-ahead.ts'
import { groupKey } from '../list-groups.ts'
import { useListTools } from '../list-tools.tsx'
import { useOpenEntry, type Opening } from '../use-open-entry.ts'
import { platformOf } from '../../actions/platform.ts'
import { useHost } from '../../app-services.tsx'
import { asksForMenu, pointBelow } from '../../components/context-menu.tsx'
import { useLayoutStore } from '../../stores/layout-store.ts'
import { useReorderStore } from '../../stores/reorder-store.ts'
import { useSelectionStore } from '../../stores/selection-store.ts'
import type { Series } from '#shared/model/series'

export interface RowInputOptions {
  readonly series: Series
  readonly rows: PlacedRows
  readonly ways: RowWays
  readonly scroller: RefObject<HTMLElement | null>
  /** Key of the row with the tab stop. */
  readonly active: string | null
}

/** The keys held down with a press or a click. */
export interface Modifiers {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

export interface RowInput {
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Presses of assistive technology, and of what opens the menu; the pointer's own go to `press`. */
  readonly onClick: (event: MouseEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
  readonly onBlur: (event: FocusEvent) => void
  /** A press without a drag: selects, and opens unless more is selected by it; with Alt to the side. */
  readonly press: (key: string, modifiers: Modifiers) => void
}

/** What keys and presses on rows do. */
export function useRowInput({ series, rows, ways, scroller, active }: RowInputOptions): RowInput {
  const { folder } = series
  const isMac = platformOf(useHost()) === 'mac'
  const { liftKeys } = useListTools()
  const openEntry = useOpenEntry(folder)
  const typed = useRef<ReturnType<typeof typeAhead> | null>(null)
  const waysNow = useRef(ways)
  const holdsMod = ({ ctrlKey, metaKey }: Modifiers): boolean => (isMac ? metaKey : ctrlKey)

  /** What is selected here; what is selected in another series is forgotten. */
  function chosen(): Chosen {
    const { series: mine, keys, anchor, active: held } = useSelectionStore.getState()
    if (mine !== folder) return { keys: [], anchor: null, active }
    return { keys: [...keys], anchor, active: held ?? active }
  }

  function choose({ keys, anchor, active: held }: Chosen): void {
    useSelectionStore.getState().select(folder, keys, { anchor, active: held })
  }

  /** Selects the row that is gone to; with Shift all up to it, with Mod none. */
  function goTo(row: PlacedRow, shift: boolean, mod: boolean): void {
    if (shift) choose(chooseUpTo(rows, chosen(), row))
    else if (mod) useSelectionStore.getState().activate(folder, row.key)
    else choose(chooseOnly(row))
  }

  function openRow(row: PlacedRow, opening: Opening): void {
    if (row.kind === 'head') return ways.turn(row)
    if (row.kind === 'entry') openEntry(row.entry, opening)
  }

  function press(key: string, modifiers: Modifiers): void {
    const row = rows.rowOf(key)
    // On macOS a press with Control asks for the menu.
    if (row === null || (row.kind === 'head' && !ways.heads) || (isMac && modifiers.ctrlKey)) return
    const mod = holdsMod(modifiers)
    if (row.kind === 'entry' && mod) return choose(chooseOther(chosen(), row))
    goTo(row, modifiers.shiftKey, false)
    if (!modifiers.shiftKey) openRow(row, modifiers.altKey ? 'beside' : 'look')
  }

  function openMenu(key: string, at: { readonly x: number; readonly y: number }): void {
    const row = rows.rowOf(key)
    if (row !== null) choose(chooseWith(chosen(), row))
    useReorderStore.getState().setMenu({ key, ...at })
  }

  function typeTo(key: string): boolean {
    if (key.length !== 1) return false
    waysNow.current = ways
    typed.current ??= typeAhead(() => waysNow.current.named())
    const found = typed.current.press(key, active, performance.now())
    if (found === null) return true
    const entry = series.entries.find((each) => each.key === found)
    if (entry !== undefined) useLayoutStore.getState().setGroupOpen(folder, groupKey(entry.section), true)
    choose({ keys: entry === undefined ? [] : [found], anchor: found, active: found })
    return true
  }

  function handle(event: KeyboardEvent, row: PlacedRow): boolean {
    const { key, shiftKey } = event
    const mod = holdsMod(event)
    const other = isMac ? event.ctrlKey : event.metaKey
    if (other || event.altKey) return false
    if (mod && key === ' ') {
      if (row.kind === 'entry') choose(chooseOther(chosen(), row))
      return row.kind === 'entry'
    }
    if (mod && key.toLowerCase() === 'a') {
      choose(chooseAll(rows, chosen()))
      return true
    }
    const next = ways.next(row.key, key, scroller.current?.clientHeight ?? 0)
    if (next !== null) {
      goTo(next, shiftKey, mod)
      return true
    }
    if (asksForMenu(event)) {
      const element = rowElement(scroller.current, row.key)
      if (row.kind === 'entry' && element !== null) openMenu(row.key, pointBelow(element))
      return row.kind === 'entry'
    }
    if (mod) return false
    switch (key) {
      case 'Enter':
        if (row.kind === 'entry') goTo(row, false, false)
        openRow(row, 'write')
        return true
      case ' ':
        if (row.kind === 'entry' && ways.lifts !== null) liftKeys.lift(series, row.entry)
        else if (row.kind === 'head') ways.turn(row)
        return true
      case 'Escape':
        return selectOne(row)
      case 'ArrowLeft':
      case 'ArrowRight':
        return ways.aside(row, (key === 'ArrowRight') === (document.documentElement.dir !== 'rtl'), (to) =>
          goTo(to, false, false),
        )
      default:
        return typeTo(key)
    }
  }

  function selectOne(row: PlacedRow): boolean {
    if (chosen().keys.length < 2) return false
    choose(chooseOnly(row))
    return true
  }

  return {
    press,
    onKeyDown: (event) => {
      const around = rowAround(event.target)
      if (around === null || event.target !== around.element) return
      const lifted = useReorderStore.getState().lift !== null
      if (lifted && (event.altKey || event.ctrlKey || event.metaKey)) return
      const row = rows.rowOf(around.key)
      if (lifted && event.key === 'Tab') return liftKeys.cancel()
      // The rows in hand keep the focus; keys that lift mode does not know do nothing until the drop.
      const taken = lifted
        ? liftKeys.press(event.key, ways.lifts) || true
        : row !== null && handle(event, row)
      if (!taken) return
      event.preventDefault()
      event.stopPropagation()
    },
    onClick: (event) => {
      const around = rowAround(event.target)
      if (around === null) return
      const more = event.target instanceof Element ? event.target.closest('[data-more]') : null
      if (more !== null) {
        const { left, bottom } = more.getBoundingClientRect()
        openMenu(around.key, { x: left, y: bottom })
      } else if (event.detail === 0) press(around.key, event)
    },
    onContextMenu: (event) => {
      const around = rowAround(event.target)
      if (around === null) return
      event.preventDefault()
      if (useReorderStore.getState().drag !== null) return
      if (rows.rowOf(around.key)?.kind === 'entry') {
        openMenu(around.key, { x: event.clientX, y: event.clientY })
      }
    },
    onBlur: (event) => {
      const list = event.currentTarget
      if (useReorderStore.getState().lift === null) return
      // A row that is drawn anew elsewhere loses the focus for a moment; only leaving the list cancels.
      requestAnimationFrame(() => list.contains(document.activeElement) || liftKeys.cancel())
    },
  }
}
