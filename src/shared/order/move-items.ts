/**
 * The order after taking the `moved` items out and putting them back, one after the other as they stood,
 * so that the first of them stands at `to` (1-based, clamped to the list). Returns a new array; the
 * input is not changed.
 */
export function moveItems<T>(
  items: readonly T[],
  moved: (item: T, index: number) => boolean,
  to: number,
): T[] {
  const block: T[] = []
  const rest: T[] = []
  items.forEach((item, index) => (moved(item, index) ? block : rest).push(item))
  const at = Math.min(Math.max(to - 1, 0), rest.length)
  return [...rest.slice(0, at), ...block, ...rest.slice(at)]
}
