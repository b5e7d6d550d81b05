import type { ListLayout } from './list-layout.ts'
import { rowAfterKey } from './row-steps.ts'
import type { RowSeen, RowWays } from './row-ways.ts'
import { namesInList } from './type-ahead.ts'
import { stepInList } from '../reorder/lift-keys.ts'

export interface ListWaysOptions {
  readonly layout: ListLayout
  readonly grouped: boolean
  /** Opens or closes a group. */
  readonly setGroupOpen: (group: string, open: boolean) => void
}

/** How keys go through a list: up and down its rows; to the side in and out of groups. */
export function listWays({ layout, grouped, setGroupOpen }: ListWaysOptions): RowWays {
  const blockOf = (key: string) => layout.rowOf(key)?.block ?? null

  function turn(row: RowSeen): void {
    const block = blockOf(row.key)
    if (block !== null) setGroupOpen(block.group.key, block.closed)
  }

  return {
    named: () => namesInList(layout),
    turn,
    lifts: stepInList,
    heads: grouped,
    next(from, key, height) {
      const page = Math.max(1, Math.floor(height / layout.sizes.row) - 1)
      return rowAfterKey(layout, from, key, { heads: grouped, page })
    },
    /** The arrows to the side open and close groups, and go between a group's head and its rows. */
    aside(row, towardEnd, goTo) {
      const block = blockOf(row.key)
      if (!grouped || block === null || block.head === 0) return false
      if (row.kind === 'head' && block.closed === towardEnd) turn(row)
      else if (row.kind === 'head' ? towardEnd : !towardEnd) {
        const to = layout.rowAt(row.kind === 'head' ? block.firstRow + 1 : block.firstRow)
        if (to !== null) goTo(to)
      }
      return true
    },
  }
}
