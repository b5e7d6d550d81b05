import type { Series } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'

/** What is known of a series whose manifest cannot be read. */
export interface SeriesDamage {
  /** Line of `series.yaml` at which reading stopped, from 1; null for a file that is no text. */
  readonly line: number | null
  /** Articles that are there. */
  readonly total: number
  /** Those among them that keep their place in the order. */
  readonly placed: number
  /** Those that the readable part of the list does not name. */
  readonly unplaced: number
}

/** Null for a series whose manifest is in order. */
export function seriesDamage(workspace: Workspace, series: Series): SeriesDamage | null {
  const problem = workspace.problems.find(
    (each) => each.code === 'series.manifest-unreadable' && each.series === series.folder,
  )
  if (problem === undefined) return null
  const articles = series.entries.filter(({ state }) => state !== 'planned' && state !== 'missing')
  const placed = articles.filter(({ position }) => position !== null).length
  return { line: problem.line, total: articles.length, placed, unplaced: articles.length - placed }
}
