import type { Finding } from '#shared/model/finding'
import type { Entry, Series } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'

/** One finding with a key that is its own in this list. */
export interface FoundProblem {
  readonly id: string
  readonly problem: Finding
  /** The article that it is about, where that can be opened. */
  readonly article: { readonly series: string; readonly path: string } | null
}

/** The findings about one article, one manifest, or the workspace itself. */
export interface ProblemGroup {
  readonly id: string
  /** The printed number of the article, an en dash for none; null for what is no article. */
  readonly number: string | null
  /** Title of the article, else the file that it is about; null for the workspace as a whole. */
  readonly name: string | null
  /** True where `name` is a file, not a title. */
  readonly isFile: boolean
  readonly series: Series | null
  readonly problems: readonly FoundProblem[]
}

/**
 * Findings by article: those of the workspace first, then series by series its manifest's and those of
 * its articles in reading order. In a group by line; what has none comes first.
 */
export function problemGroups(workspace: Workspace, problems: readonly Finding[]): ProblemGroup[] {
  const known = new Map(workspace.series.map((series) => [series.folder, series]))
  const ofNone = problems.filter(({ series }) => series === null || !known.has(series))
  const bySeries = Map.groupBy(problems, ({ series }) => series)
  return [
    ...group({ id: 'workspace', number: null, name: null, isFile: false, series: null }, ofNone, null),
    ...workspace.series.flatMap((series) => seriesGroups(series, bySeries.get(series.folder) ?? [])),
  ]
}

function seriesGroups(series: Series, problems: readonly Finding[]): ProblemGroup[] {
  const byPath = Map.groupBy(problems, ({ path }) => path)
  const manifest = { id: `${series.folder}/`, number: null, name: 'series.yaml', isFile: true, series }
  const paths = new Set(series.entries.map(({ path }) => path))
  const strangers = [...byPath.keys()].filter((path) => path !== null && !paths.has(path))
  return [
    ...group(manifest, byPath.get(null) ?? [], null),
    ...series.entries.flatMap((entry) =>
      entry.path === null ? [] : articleGroup(series, entry, byPath.get(entry.path) ?? []),
    ),
    ...strangers.flatMap((path) =>
      group(
        { id: `${series.folder}/${path}`, number: null, name: path, isFile: true, series },
        byPath.get(path) ?? [],
        null,
      ),
    ),
  ]
}

function articleGroup(series: Series, entry: Entry, problems: readonly Finding[]): ProblemGroup[] {
  const { path, number, title, state } = entry
  const article = path === null || state === 'missing' ? null : { series: series.folder, path }
  const head = {
    id: `${series.folder}/${path}`,
    number,
    name: title,
    isFile: false,
    series,
  }
  return group(head, problems, article)
}

function group(
  head: Omit<ProblemGroup, 'problems'>,
  problems: readonly Finding[],
  article: FoundProblem['article'],
): ProblemGroup[] {
  if (problems.length === 0) return []
  const seen = new Map<string, number>()
  const found = problems.toSorted(byPlace).map((problem): FoundProblem => {
    const what = `${head.id}:${problem.line ?? 0}:${problem.column ?? 0}:${problem.code}`
    const times = (seen.get(what) ?? 0) + 1
    seen.set(what, times)
    return { id: `${what}:${times}`, problem, article }
  })
  return [{ ...head, problems: found }]
}

function byPlace(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

/** The first `limit` findings, in their groups; a group that is cut keeps its head. */
export function firstProblems(groups: readonly ProblemGroup[], limit: number): ProblemGroup[] {
  let left = limit
  return groups.flatMap((each) => {
    if (left <= 0) return []
    const problems = each.problems.slice(0, left)
    left -= problems.length
    return [{ ...each, problems }]
  })
}
