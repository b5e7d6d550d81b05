import type { GroupBlock, ListLayout } from './list-layout.ts'

/** Places of what stands at the first level of a tree: articles without a section, and heads. */
export interface LevelPlaces {
  readonly count: number
  /** Place of the group's head, or of its first article where it has no head; from 1. */
  of(block: GroupBlock): number
}

export function levelPlaces({ blocks }: Pick<ListLayout, 'blocks'>): LevelPlaces {
  const first = new Map<GroupBlock, number>()
  let place = 1
  for (const block of blocks) {
    first.set(block, place)
    place += block.head > 0 ? 1 : block.group.entries.length
  }
  return { count: place - 1, of: (block) => first.get(block) ?? 1 }
}
