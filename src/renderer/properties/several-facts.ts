import type { PropertyChange } from '#shared/model/property-change'
import type { ArticleStatus, Entry } from '#shared/model/series'

/** What several articles say; undefined where they differ. */
export interface SeveralFacts {
  readonly status: ArticleStatus | null | undefined
  readonly date: string | null | undefined
  readonly section: string | null | undefined
  readonly unnumbered: boolean | undefined
  readonly leftOut: boolean | undefined
  /** Every tag that one of them has; true where all of them have it. */
  readonly tags: ReadonlyMap<string, boolean>
}

/** What articles say together. Without a file there is no head, without a place no section and number. */
export function severalFacts(entries: readonly Entry[]): SeveralFacts {
  const written = entries.filter(hasHead)
  const placed = entries.filter(({ position }) => position !== null)
  const tags = [...new Set(written.flatMap((entry) => entry.tags))]
  return {
    status: common(written.map(({ status }) => status)),
    date: common(written.map(({ date }) => date)),
    section: common(placed.map(({ section }) => section)),
    unnumbered: common(placed.filter(({ path }) => path !== null).map(({ unnumbered }) => unnumbered)),
    leftOut: common(written.map(({ draft }) => draft)),
    tags: new Map(tags.map((tag) => [tag, written.every((entry) => entry.tags.includes(tag))])),
  }
}

export function hasHead({ path, state }: Entry): boolean {
  return path !== null && state !== 'missing'
}

/** Whether a change would change anything. */
export function saysAnything({ addTags = [], removeTags = [], ...others }: PropertyChange): boolean {
  return (
    addTags.length > 0 || removeTags.length > 0 || Object.values(others).some((value) => value !== undefined)
  )
}

/** What a box becomes that is pressed: what differs is all, none, and as it was again. */
export function turned(was: boolean | undefined, now: boolean | undefined): boolean | undefined {
  if (was !== undefined) return now !== true
  return now === undefined ? true : now ? false : undefined
}

function common<Value>(values: readonly Value[]): Value | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}
