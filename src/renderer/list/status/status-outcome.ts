import { entriesOf, renumber } from '../reorder/placement.ts'
import type { ArticleStatus, Entry, Series } from '#shared/model/series'
import { articleStatuses } from '#shared/model/series'

/** What giving articles a status does to their series. */
export interface StatusOutcome {
  readonly status: ArticleStatus | null
  /** The series as it would be; no place changes. */
  readonly after: Series
  /** Those that would say something else than now, as they would be. */
  readonly changed: readonly Entry[]
  /** Those that have no file to say it in: planned, or lost. */
  readonly without: readonly Entry[]
}

/** Null where the series has none of the entries. `drafts` says whether drafts count among the shown. */
export function statusOutcome(
  series: Series,
  keys: readonly string[],
  status: ArticleStatus | null,
  drafts: boolean,
): StatusOutcome | null {
  const meant = entriesOf(series, keys)
  if (meant.length === 0) return null
  const without = meant.filter((entry) => !canHaveStatus(entry))
  const able = new Set(meant.filter(canHaveStatus).map(({ key }) => key))
  const after = applyStatus(series, able, status, drafts)
  const was = new Map(meant.map((entry) => [entry.key, entry.status]))
  const changed = after.entries.filter(({ key }) => able.has(key) && was.get(key) !== status)
  return { status, after, changed, without }
}

/** Whether an entry has a file, in whose frontmatter a status can stand. */
export function canHaveStatus({ path, state }: Pick<Entry, 'path' | 'state'>): boolean {
  return path !== null && state !== 'missing'
}

/**
 * The series with these entries at a status, every one in its place; numbers counted anew, for a draft has none
 * while drafts do not count.
 */
export function applyStatus(
  series: Series,
  keys: ReadonlySet<string>,
  status: ArticleStatus | null,
  drafts: boolean,
): Series {
  const given = series.entries.map((entry) =>
    keys.has(entry.key) && canHaveStatus(entry) ? withStatus(entry, status, drafts) : entry,
  )
  const unplaced = given.filter(({ position }) => position === null)
  const placed = given.filter(({ position }) => position !== null)
  return { ...series, entries: [...renumber(placed), ...unplaced] }
}

/** What else than the status makes it a draft, or none, goes on doing so. */
function withStatus(entry: Entry, status: ArticleStatus | null, drafts: boolean): Entry {
  const draft = entry.draft === isEarly(entry.status) ? isEarly(status) : entry.draft
  const state = entry.state === 'unplaced' ? entry.state : draft && !drafts ? 'draft' : 'shown'
  return { ...entry, status, draft, state }
}

function isEarly(status: ArticleStatus | null): boolean {
  return status === 'idea' || status === 'draft'
}

/** The status beside one, toward published or away from it; null at the ends. Without one, idea is the next. */
export function neighbourStatus(status: ArticleStatus | null, direction: 1 | -1): ArticleStatus | null {
  const index = status === null ? -1 : articleStatuses.indexOf(status)
  return articleStatuses[index + direction] ?? null
}
