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
export function listGroups(series: Series, grouped: boolean): ListGroup[] {
  const sections = grouped ? series.sections : []
  const members = new Map<string, Entry[]>(sections.map(({ id }) => [id, []]))
  const loose: Entry[] = []
  const unplaced: Entry[] = []
  for (const entry of series.entries) {
    if (entry.position === null) unplaced.push(entry)
    else (members.get(entry.section ?? '') ?? loose).push(entry)
  }
  return [
    ...(loose.length > 0 ? [group('none', 'none', null, null, loose)] : []),
    ...sections.map(({ id, title }) =>
      group(groupKey(id), 'section', id, title ?? id, members.get(id) ?? []),
    ),
    ...(unplaced.length > 0 ? [group('unplaced', 'unplaced', null, null, unplaced)] : []),
  ]
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

/** Key of the group that shows the entries of a section, or those without one. */
export function groupKey(section: string | null): string {
  return section === null ? 'none' : `section:${section}`
}

/** The section that a group's key stands for; null for the untitled group and for what has no place. */
export function sectionOfGroup(key: string): string | null {
  return key.startsWith('section:') ? key.slice('section:'.length) : null
}

/** The name under which a section is shown: its title, else its id; null for none. */
export function sectionName(series: Series, section: string | null): string | null {
  if (section === null) return null
  return series.sections.find((each) => each.id === section)?.title ?? section
}
