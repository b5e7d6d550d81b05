/** What placing needs to know of an entry: its key and section, listed in reading order. */
export interface Placed {
  readonly key: string
  readonly section: string | null
}

/** Where something is dropped in the grouped view. */
export type GroupedTarget =
  | { readonly kind: 'before' | 'after'; readonly key: string }
  | { readonly kind: 'section'; readonly section: string | null }

/** A place in the order with the section that goes with it; null for none. */
export interface GroupedPlace {
  /** 1-based position of the first moved entry in the resulting list. */
  readonly to: number
  readonly section: string | null
}

/**
 * The place that a drop in grouped view means: directly after the member above it and into its section;
 * at a group's first place, before its first member; on a section head, after its last member; into an
 * empty group, order unchanged (several gather where the first of them stands). Keys that the order does
 * not name join it. Null when the target is unknown or one of the moved.
 */
export function groupedDrop(
  order: readonly Placed[],
  moved: readonly string[],
  target: GroupedTarget,
): GroupedPlace | null {
  const taken = new Set(moved)
  const rest = order.filter((entry) => !taken.has(entry.key))

  if (target.kind === 'section') {
    const last = rest.findLastIndex((entry) => entry.section === target.section)
    return { to: last < 0 ? unchanged(order, taken) : last + 2, section: target.section }
  }
  const index = rest.findIndex((entry) => entry.key === target.key)
  const neighbour = rest[index]
  if (neighbour === undefined) return null
  const section = neighbour.section
  if (target.kind === 'after') return { to: index + 2, section }

  const above = rest.slice(0, index).findLastIndex((entry) => entry.section === section)
  return { to: above < 0 ? index + 1 : above + 2, section }
}

/** Where the first of them stands: nothing above it moves. Last for those that join the order. */
function unchanged(order: readonly Placed[], taken: ReadonlySet<string>): number {
  const first = order.findIndex((entry) => taken.has(entry.key))
  return (first < 0 ? order.length : first) + 1
}
