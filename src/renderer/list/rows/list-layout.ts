import type { PlacedRows } from './placed-rows.ts'
import type { ListGroup } from '../list-groups.ts'
import type { Entry } from '#shared/model/series'

/** Heights in pixels; all rows of a kind are equally high, so every offset is a sum. */
export interface RowSizes {
  readonly row: number
  readonly head: number
  /** The place to drop in a section without articles. */
  readonly empty: number
}

/** One group with its rows, and where it lies in the list. */
export interface GroupBlock {
  readonly group: ListGroup
  readonly closed: boolean
  /** Zero where the group has no head. */
  readonly head: number
  /** From the top of the list. */
  readonly top: number
  readonly height: number
  /** Rows before this group, heads and placeholders included. */
  readonly firstRow: number
  readonly rowCount: number
}

/** A row, and where it lies; `top` counts from the top of the list. */
export type ListRow = {
  readonly key: string
  readonly index: number
  readonly top: number
  readonly height: number
  readonly block: GroupBlock
} & (
  | { readonly kind: 'head' | 'empty' }
  | { readonly kind: 'entry'; readonly entry: Entry; readonly place: number }
)

/** Where every row of a list lies, without asking the page. */
export interface ListLayout extends PlacedRows<ListRow> {
  readonly sizes: RowSizes
  readonly blocks: readonly GroupBlock[]
  readonly height: number
  /** The row that covers this offset; beyond the ends, the first or the last. Null in an empty list. */
  rowAtOffset(y: number): ListRow | null
}

/** Key of the placeholder row of an empty group. */
export const emptyRowKey = (group: string): string => `empty:${group}`

export interface LayoutOptions {
  readonly sizes: RowSizes
  /** Keys of the groups whose rows are hidden. */
  readonly closed: readonly string[]
}

export function listLayout(groups: readonly ListGroup[], { sizes, closed }: LayoutOptions): ListLayout {
  const blocks = stack(groups, sizes, new Set(closed))
  const last = blocks.at(-1)
  const rowCount = last === undefined ? 0 : last.firstRow + last.rowCount
  let indexes: Map<string, number> | null = null

  function rowAt(index: number): ListRow | null {
    if (index < 0 || index >= rowCount) return null
    const block = lastWhere(blocks, ({ firstRow }) => firstRow <= index)
    return block === null ? null : rowIn(block, index, sizes)
  }

  return {
    sizes,
    blocks,
    rowCount,
    height: last === undefined ? 0 : last.top + last.height,
    rowAt,
    rowAtOffset(y) {
      const block = lastWhere(blocks, ({ top }) => top <= y) ?? blocks[0]
      if (block === undefined) return null
      const inside = y - block.top
      const size = block.group.entries.length === 0 ? sizes.empty : sizes.row
      const heads = block.head > 0 ? 1 : 0
      const place = inside < block.head ? 0 : heads + Math.floor((inside - block.head) / size)
      return rowAt(block.firstRow + Math.min(Math.max(place, 0), block.rowCount - 1))
    },
    rowOf(key) {
      indexes ??= indexByKey(blocks)
      const index = indexes.get(key)
      return index === undefined ? null : rowAt(index)
    },
  }
}

function stack(groups: readonly ListGroup[], sizes: RowSizes, closedKeys: ReadonlySet<string>): GroupBlock[] {
  let top = 0
  let firstRow = 0
  return groups.map((group) => {
    const head = group.kind === 'none' ? 0 : sizes.head
    const closed = head > 0 && closedKeys.has(group.key)
    const count = group.entries.length
    const body = closed ? 0 : count === 0 ? sizes.empty : count * sizes.row
    const rowCount = (head > 0 ? 1 : 0) + (closed ? 0 : Math.max(count, 1))
    const block = { group, closed, head, top, height: head + body, firstRow, rowCount }
    top += block.height
    firstRow += rowCount
    return block
  })
}

function rowIn(block: GroupBlock, index: number, sizes: RowSizes): ListRow {
  const { group, head, top, firstRow } = block
  const inside = index - firstRow
  const heads = head > 0 ? 1 : 0
  if (inside < heads) return { kind: 'head', key: group.key, index, top, height: head, block }
  const place = inside - heads
  const entry = group.entries[place]
  if (entry === undefined) {
    const key = emptyRowKey(group.key)
    return { kind: 'empty', key, index, top: top + head, height: sizes.empty, block }
  }
  const rowTop = top + head + place * sizes.row
  return { kind: 'entry', key: entry.key, index, top: rowTop, height: sizes.row, block, entry, place }
}

function indexByKey(blocks: readonly GroupBlock[]): Map<string, number> {
  const indexes = new Map<string, number>()
  for (const { group, head, closed, firstRow } of blocks) {
    const heads = head > 0 ? 1 : 0
    if (heads > 0) indexes.set(group.key, firstRow)
    if (closed) continue
    if (group.entries.length === 0) indexes.set(emptyRowKey(group.key), firstRow + heads)
    group.entries.forEach(({ key }, place) => indexes.set(key, firstRow + heads + place))
  }
  return indexes
}

/** The last item that holds, of a list in which all that hold come first. */
function lastWhere<T>(items: readonly T[], holds: (item: T) => boolean): T | null {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return items[low - 1] ?? null
}
