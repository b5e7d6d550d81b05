/**
 * The largest choice of numbers that stand in rising order already, so that putting a list into another
 * order has to move as few as possible. `order` holds distinct numbers.
 */
export function standingItems(order: readonly number[]): Set<number> {
  // Longest rising subsequence: `ends[n]` is the place of the smallest number that ends a run of n + 1.
  const ends: number[] = []
  const before: number[] = []
  order.forEach((value, place) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((order[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[place] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = place
  })
  const standing = new Set<number>()
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) standing.add(order[place] ?? 0)
  return standing
}
