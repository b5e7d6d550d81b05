import type { Entry, Series } from '#shared/model/series'

/**
 * The new snapshot of a series with the old one's entries wherever nothing in them changed, so that a list
 * of a thousand rows draws one row anew when one article changed.
 */
export function shareEntries(old: Series | undefined, next: Series): Series {
  if (old === undefined) return next
  const known = new Map(old.entries.map((entry) => [entry.key, entry]))
  const entries = next.entries.map((entry) => {
    const before = known.get(entry.key)
    return before !== undefined && isSame(before, entry) ? before : entry
  })
  return { ...next, entries }
}

/** Entries are flat but for their tags, and of one schema: their values come in the same order. */
function isSame({ tags, ...one }: Entry, { tags: otherTags, ...other }: Entry): boolean {
  const values = Object.values(other)
  return sameTags(tags, otherTags) && Object.values(one).every((value, nth) => value === values[nth])
}

function sameTags(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag, nth) => tag === other[nth])
}
