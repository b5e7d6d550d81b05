/** What thinning looks at. */
export interface AgedVersion {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly pinned: boolean
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * How far apart versions stand, by their age. Each width is a multiple of the one before, so that what is
 * thinned twice is what had been thinned once.
 */
const steps = [
  { until: day, width: 0 },
  { until: 7 * day, width: 10 * minute },
  { until: 30 * day, width: hour },
  { until: 365 * day, width: day },
  { until: Number.POSITIVE_INFINITY, width: 7 * day },
] as const

/** So many of a file's newest versions stay, however old they are. */
export const alwaysKept = 5

/**
 * The versions that stay, in the order given: within a day all, then the last of every ten minutes, after a
 * week of every hour, after a month of every day, after a year of every week; what is pinned, and the newest
 * five. Takes versions of one file, the oldest first.
 */
export function thinVersions<V extends AgedVersion>(versions: readonly V[], now: Date): V[] {
  return versions.filter((version, index) => {
    if (version.pinned || index >= versions.length - alwaysKept) return true
    const width = widthAt(now.getTime() - Date.parse(version.at))
    if (width === 0) return true
    const next = versions[index + 1]
    return next === undefined || slotOf(next, width) !== slotOf(version, width)
  })
}

function widthAt(age: number): number {
  return steps.find(({ until }) => age < until)?.width ?? 0
}

function slotOf({ at }: AgedVersion, width: number): number {
  return Math.floor(Date.parse(at) / width)
}
