import type { Series } from '#shared/model/series'

/** The series that are not archived, in their order. */
export function seriesAtWork<T extends Pick<Series, 'archived'>>(all: readonly T[]): readonly T[] {
  return all.filter(({ archived }) => !archived)
}
