import { useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import type { ListLayout, ListRow } from './list-layout.ts'
import { rowAround, rowElement } from './row-element.ts'
import { entriesBetween, rowAfterKey } from './row-steps.ts'
import { typeAhead } from './type-ahead.ts'
import { groupKey } from '../list-groups.ts'
import { useListTools } from '../list-tools.tsx'
import { useOpenEntry, type Opening } from '../use-open-entry.ts'
import { platformOf } from '../../actions/platform.ts'
import { useHost } from '../../app-services.tsx'
import { asksForMenu, pointBelow } from '../../components/context-menu.tsx'
import { useLayoutStore } from '../../stores/layout-store.ts'
import { useReorderStore } from '../../stores/reorder-store.ts'
import { useSelectionStore, type SelectionState } from '../../stores/selection-store.ts'
import type { Series } from '#shared/model/series'

export interface RowInputOptions {
  readonly series: Series
  readonly layout: ListLayout
  readonly scroller: RefObject<HTMLElement | null>
  readonly grouped: boolean
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

const select: SelectionState['select'] = (series, keys, places) =>
  useSelectionStore.getState().select(series, keys, places)

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
export function useRowInput({ series, layout, scroller, grouped, active }: RowInputOptions): RowInput {
  const { folder } = series
  const isMac = platformOf(useHost()) === 'mac'
  const { liftKeys } = useListTools()
  const openEntry = useOpenEntry(folder)
  const typed = useRef<ReturnType<typeof typeAhead> | null>(null)
  const layoutNow = useRef(layout)
  const holdsMod = ({ ctrlKey, metaKey }: Modifiers): boolean => (isMac ? metaKey : ctrlKey)

  /** Selects the row that is gone to; with Shift all up to it, with Mod none. */
  function goTo(row: ListRow, shift: boolean, mod: boolean): void {
    const { key } = row
    const anchor = useSelectionStore.getState().anchor ?? active ?? key
    if (shift) select(folder, entriesBetween(layout, anchor, key), { anchor, active: key })
    else if (mod) useSelectionStore.getState().activate(folder, key)
    else select(folder, row.kind === 'entry' ? [key] : [], { anchor: key, active: key })
  }

  function toggle(key: string): void {
    const { series: mine, keys } = useSelectionStore.getState()
    const before = mine === folder ? keys : new Set<string>()
    const others = [...before].filter((each) => each !== key)
    select(folder, before.has(key) ? others : [...others, key], { anchor: key, active: key })
  }

  function toggleGroup({ block }: ListRow): void {
    useLayoutStore.getState().setGroupOpen(folder, block.group.key, block.closed)
  }

  function openRow(row: ListRow, opening: Opening): void {
    if (row.kind === 'head') return toggleGroup(row)
    if (row.kind === 'entry') openEntry(row.entry, opening)
  }

  function press(key: string, modifiers: Modifiers): void {
    const row = layout.rowOf(key)
    // On macOS a press with Control asks for the menu.
    if (row === null || (row.kind === 'head' && !grouped) || (isMac && modifiers.ctrlKey)) return
    const mod = holdsMod(modifiers)
    if (row.kind === 'entry' && mod) return toggle(key)
    goTo(row, modifiers.shiftKey, false)
    if (!modifiers.shiftKey) openRow(row, modifiers.altKey ? 'beside' : 'look')
  }

  function openMenu(key: string, at: { readonly x: number; readonly y: number }): void {
    const row = layout.rowOf(key)
    if (row?.kind === 'head') {
      const { section } = row.block.group
      select(folder, [], { anchor: key, active: key })
      if (grouped && section !== null)
        useReorderStore.getState().setHeadMenu({ series: folder, section, ...at })
      return
    }
    const { series: mine, keys } = useSelectionStore.getState()
    const chosen = mine === folder && keys.has(key)
    select(folder, chosen ? keys : [key], chosen ? { active: key } : { anchor: key, active: key })
    useReorderStore.getState().setMenu({ key, ...at })
  }

  function typeTo(key: string): boolean {
    if (key.length !== 1) return false
    layoutNow.current = layout
    typed.current ??= typeAhead(() => layoutNow.current)
    const found = typed.current.press(key, active, performance.now())
    if (found === null) return true
    const entry = series.entries.find((each) => each.key === found)
    if (entry !== undefined) useLayoutStore.getState().setGroupOpen(folder, groupKey(entry.section), true)
    select(folder, entry === undefined ? [] : [found], { anchor: found, active: found })
    return true
  }

  /** The arrows to the side open and close groups, and go between a group's head and its rows. */
  function goAside(row: ListRow, towardEnd: boolean): boolean {
    if (!grouped || row.block.head === 0) return false
    const { closed, firstRow } = row.block
    if (row.kind === 'head' && closed === towardEnd) toggleGroup(row)
    else if (row.kind === 'head' ? towardEnd : !towardEnd) {
      const to = layout.rowAt(row.kind === 'head' ? firstRow + 1 : firstRow)
      if (to !== null) goTo(to, false, false)
    }
    return true
  }

  function handle(event: KeyboardEvent, row: ListRow): boolean {
    const { key, shiftKey } = event
    const mod = holdsMod(event)
    const other = isMac ? event.ctrlKey : event.metaKey
    if (other || event.altKey) return false
    if (mod && key === ' ') {
      if (row.kind === 'entry') toggle(row.key)
      return row.kind === 'entry'
    }
    if (mod && key.toLowerCase() === 'a') return selectAll()
    const box = scroller.current?.clientHeight ?? 0
    const page = Math.max(1, Math.floor(box / layout.sizes.row) - 1)
    const next = rowAfterKey(layout, row.key, key, { heads: grouped, page })
    if (next !== null) {
      goTo(next, shiftKey, mod)
      return true
    }
    if (asksForMenu(event)) {
      const element = rowElement(scroller.current, row.key)
      if (row.kind !== 'empty' && element !== null) openMenu(row.key, pointBelow(element))
      return row.kind !== 'empty'
    }
    if (mod) return false
    switch (key) {
      case 'Enter':
        if (row.kind === 'entry') goTo(row, false, false)
        openRow(row, 'write')
        return true
      case ' ':
        if (row.kind === 'entry') liftKeys.lift(series, row.entry)
        else if (row.kind === 'head') toggleGroup(row)
        return true
      case 'Escape':
        return selectOne(row)
      case 'ArrowLeft':
      case 'ArrowRight':
        return goAside(row, (key === 'ArrowRight') === (document.documentElement.dir !== 'rtl'))
      default:
        return typeTo(key)
    }
  }

  function selectAll(): boolean {
    const keys = layout.blocks.flatMap(({ group, closed }) =>
      closed || group.kind === 'unplaced' ? [] : group.entries.map((entry) => entry.key),
    )
    select(folder, keys)
    return true
  }

  function selectOne(row: ListRow): boolean {
    const { keys } = useSelectionStore.getState()
    if (keys.size < 2) return false
    select(folder, row.kind === 'entry' ? [row.key] : [], { anchor: row.key, active: row.key })
    return true
  }

  return {
    press,
    onKeyDown: (event) => {
      const around = rowAround(event.target)
      if (around === null || event.target !== around.element) return
      const lifted = useReorderStore.getState().lift !== null
      if (lifted && (event.altKey || event.ctrlKey || event.metaKey)) return
      const row = layout.rowOf(around.key)
      if (lifted && event.key === 'Tab') return liftKeys.cancel()
      // The rows in hand keep the focus; keys that lift mode does not know do nothing until the drop.
      const taken = lifted ? liftKeys.press(event.key) || true : row !== null && handle(event, row)
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
      const kind = layout.rowOf(around.key)?.kind
      if (kind === 'entry' || (kind === 'head' && grouped))
        openMenu(around.key, { x: event.clientX, y: event.clientY })
    },
    onBlur: (event) => {
      const list = event.currentTarget
      if (useReorderStore.getState().lift === null) return
      // A row that is drawn anew elsewhere loses the focus for a moment; only leaving the list cancels.
      requestAnimationFrame(() => list.contains(document.activeElement) || liftKeys.cancel())
    },
  }
}
