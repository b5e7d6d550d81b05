import type { CheckedChange } from '#shared/model/checked-workspace'
import type { Finding } from '#shared/model/finding'

/**
 * What problems are about for which other ones were found than before, with all that is wrong there now. Both lists
 * are in the same order; most of it is the same, which costs little to see.
 */
export function changedPlaces(before: readonly Finding[], now: readonly Finding[]): CheckedChange['places'] {
  const shorter = Math.min(before.length, now.length)
  let first = 0
  while (first < shorter && isSame(before[first], now[first])) first += 1
  let last = 0
  while (last < shorter - first && isSame(before.at(-1 - last), now.at(-1 - last))) last += 1
  const [old, found] = [before.slice(first, before.length - last), now.slice(first, now.length - last)]
  const touched = new Set([...old, ...found].map(placeOf))
  if (touched.size === 0) return []
  const were = Map.groupBy(
    before.filter((each) => touched.has(placeOf(each))),
    placeOf,
  )
  const are = Map.groupBy(
    now.filter((each) => touched.has(placeOf(each))),
    placeOf,
  )
  return [...touched].flatMap((place) => {
    const [was = [], is = []] = [were.get(place), are.get(place)]
    const about = is[0] ?? was[0]
    if (about === undefined) return []
    if (was.length === is.length && was.every((each, at) => isSame(each, is[at]))) return []
    return [{ series: about.series, path: about.path, problems: is }]
  })
}

function placeOf({ series, path }: Finding): string {
  return `${series ?? ''}\0${path ?? ''}`
}

function isSame(one: Finding | undefined, other: Finding | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
