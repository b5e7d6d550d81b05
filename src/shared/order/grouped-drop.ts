import type { Move } from './move-entry.ts'

/** What placing needs to know of an entry: its key and section, listed in reading order. */
export interface Placed {
  readonly key: string
  readonly section: string | null
}

/** Where something is dropped in the grouped view. */
export type GroupedTarget =
  | { readonly kind: 'before' | 'after'; readonly key: string }
  | { readonly kind: 'section'; readonly section: string | null }

/**
 * The move that a drop in grouped view means: directly after the member above it and into its
 * section; at a group's first place, before its first member; on a section head, after its last
 * member; into an empty group, order unchanged. Null when the target is unknown.
 */
export function groupedDrop(
  order: readonly Placed[],
  moved: string,
  target: GroupedTarget,
): Required<Move> | null {
  const from = order.findIndex((entry) => entry.key === moved)
  const rest = order.filter((entry) => entry.key !== moved)
  const unchanged = from < 0 ? rest.length + 1 : from + 1

  if (target.kind === 'section') {
    const last = rest.findLastIndex((entry) => entry.section === target.section)
    return { to: last < 0 ? unchanged : last + 2, section: target.section }
  }
  const index = rest.findIndex((entry) => entry.key === target.key)
  const neighbour = rest[index]
  if (neighbour === undefined) return null
  const section = neighbour.section
  if (target.kind === 'after') return { to: index + 2, section }

  const above = rest.slice(0, index).findLastIndex((entry) => entry.section === section)
  return { to: above < 0 ? index + 1 : above + 2, section }
}
