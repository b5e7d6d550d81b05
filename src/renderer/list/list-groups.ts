import type { Entry, Series } from '#shared/model/series'

/** A run of rows under one head. */
export interface ListGroup {
  /** `section:<id>`, `none` for entries without a section, `unplaced`. */
  readonly key: string
  readonly kind: 'none' | 'section' | 'unplaced'
  /** Section id; null where the group is none. */
  readonly section: string | null
  readonly title: string | null
  readonly entries: readonly Entry[]
  /** Sum over the shown entries. */
  readonly minutes: number
}

/**
 * The groups of the list from its top: grouped, entries without a section, then each section in the
 * manifest's order (the empty ones too); flat, one run in reading order. Unplaced articles come last.
 */
export function listGroups(series: Series): ListGroup[] {
  const placed = series.entries.filter((entry) => entry.position !== null)
  const unplaced = series.entries.filter((entry) => entry.position === null)
  const groups: ListGroup[] = []
  if (series.groupBy === 'section') {
    const known = new Set(series.sections.map((section) => section.id))
    const loose = placed.filter((entry) => entry.section === null || !known.has(entry.section))
    if (loose.length > 0) groups.push(group('none', 'none', null, null, loose))
    for (const { id, title } of series.sections) {
      const members = placed.filter((entry) => entry.section === id)
      groups.push(group(`section:${id}`, 'section', id, title ?? id, members))
    }
  } else if (placed.length > 0) {
    groups.push(group('none', 'none', null, null, placed))
  }
  if (unplaced.length > 0) groups.push(group('unplaced', 'unplaced', null, null, unplaced))
  return groups
}

function group(
  key: string,
  kind: ListGroup['kind'],
  section: string | null,
  title: string | null,
  entries: readonly Entry[],
): ListGroup {
  const minutes = entries.reduce(
    (sum, entry) => sum + (entry.state === 'shown' ? (entry.minutes ?? 0) : 0),
    0,
  )
  return { key, kind, section, title, entries, minutes }
}

/** The name under which a section is shown: its title, else its id; null for none. */
export function sectionName(series: Series, section: string | null): string | null {
  if (section === null) return null
  return series.sections.find((each) => each.id === section)?.title ?? section
}
