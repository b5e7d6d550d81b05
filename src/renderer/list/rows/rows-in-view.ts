import type { GroupBlock, ListLayout } from './list-layout.ts'

/** The part of a group that is drawn: its rows from `from` up to, not including, `to`, and some beyond. */
export interface ShownBlock {
  readonly block: GroupBlock
  readonly from: number
  readonly to: number
  /** Places outside of that run that are drawn too, in order. */
  readonly pinned: readonly number[]
}

/** A stretch of the list in pixels. */
export interface Stretch {
  readonly top: number
  readonly bottom: number
}

/**
 * What of the list is drawn: the groups that touch the stretch with their rows in it, and the pinned rows
 * wherever they are, so that a row with the focus stays in the page.
 */
export function rowsInView(
  layout: ListLayout,
  { top, bottom }: Stretch,
  pinned: readonly string[],
): ShownBlock[] {
  const { row } = layout.sizes
  const kept = new Map<GroupBlock, number[]>()
  for (const key of pinned) {
    const found = layout.rowOf(key)
    if (found === null) continue
    const places = kept.get(found.block) ?? []
    if (found.kind === 'entry') places.push(found.place)
    kept.set(found.block, places)
  }
  return layout.blocks.flatMap((block): ShownBlock[] => {
    const inView = block.top < bottom && block.top + block.height > top
    const places = kept.get(block)
    if (!inView && places === undefined) return []
    const count = block.closed ? 0 : block.group.entries.length
    const body = block.top + block.head
    const from = inView ? clamp(Math.floor((top - body) / row), 0, count) : 0
    const to = inView ? clamp(Math.ceil((bottom - body) / row), from, count) : 0
    const others = (places ?? []).filter((place) => place < from || place >= to)
    return [{ block, from, to, pinned: [...new Set(others)].toSorted((one, other) => one - other) }]
  })
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
