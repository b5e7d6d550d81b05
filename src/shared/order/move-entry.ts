/** A place to move to: 1-based position in the resulting list and, when it changes, the section. */
export interface Move {
  readonly to: number
  /** Section id, null for none; undefined keeps the section. */
  readonly section?: string | null | undefined
}

/**
 * The order after taking the item at `from` (0-based) out and putting it back so that it stands at
 * `to` (1-based, clamped to the list). Returns a new array; the input is not changed.
 */
export function moveItem<T>(items: readonly T[], from: number, to: number): T[] {
  const moved = items[from]
  if (moved === undefined) return [...items]
  const rest = items.toSpliced(from, 1)
  const index = Math.min(Math.max(to - 1, 0), rest.length)
  return rest.toSpliced(index, 0, moved)
}
