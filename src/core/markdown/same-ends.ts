/** How many of the first and of the last items of two lists are the same; none counts twice. */
export function sameEnds<T>(
  one: readonly T[],
  other: readonly T[],
): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(one.length, other.length)
  let head = 0
  while (head < shorter && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < shorter - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1
  return { head, tail }
}
