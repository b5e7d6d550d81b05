import type { CheckedChange } from '#shared/model/checked-workspace'
import type { Finding } from '#shared/model/finding'

/** What problems are about for which other ones were found than before, with all that is wrong there now. */
export function changedPlaces(before: readonly Finding[], now: readonly Finding[]): CheckedChange['places'] {
  const old = Map.groupBy(before, placeOf)
  const found = Map.groupBy(now, placeOf)
  const places: CheckedChange['places'] = []
  for (const [place, problems] of found) {
    const were = old.get(place) ?? []
    old.delete(place)
    const [{ series, path } = { series: null, path: null }] = problems
    if (!areSame(were, problems)) places.push({ series, path, problems })
  }
  for (const [{ series, path } = { series: null, path: null }] of old.values())
    places.push({ series, path, problems: [] })
  return places
}

function placeOf({ series, path }: Finding): string {
  return JSON.stringify([series, path])
}

/** Most are the same values as before, which costs nothing to see. */
function areSame(one: readonly Finding[], other: readonly Finding[]): boolean {
  return (
    one.length === other.length &&
    one.every((finding, at) => {
      const twin = other[at]
      return finding === twin || JSON.stringify(finding) === JSON.stringify(twin)
    })
  )
}
