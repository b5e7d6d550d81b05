import type { Series } from '#shared/model/series'

/**
 * The new snapshot of a series with the old one's entries wherever nothing in them changed, so that a list
 * of a thousand rows draws one row anew when one article changed. The old one itself where nothing changed:
 * a host says what it wrote twice, in its answer and in its event.
 */
export function shareEntries(old: Series | undefined, next: Series): Series {
  if (old === undefined) return next
  const known = new Map(old.entries.map((entry) => [entry.key, entry]))
  let same = old.entries.length === next.entries.length
  const entries = next.entries.map((entry, nth) => {
    const before = known.get(entry.key)
    const kept = before !== undefined && sameValues(before, entry) ? before : entry
    same &&= kept === old.entries[nth]
    return kept
  })
  return same && sameValues({ ...old, entries: [] }, { ...next, entries: [] }) ? old : { ...next, entries }
}

/** Compares what JSON can hold. Both have one schema, so that their keys are the same. */
function sameValues(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isRecord(one) || !isRecord(other)) return false
  for (const key in other) if (!(key in one)) return false
  for (const key in one) {
    // Most values are plain: a call for each would cost more than the comparison.
    if (one[key] !== other[key] && !sameValues(one[key], other[key])) return false
  }
  return true
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
