import { nameKey } from '#core/markdown/target-index'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Problem } from '#shared/model/problem'
import { perSeries } from './per-series.ts'

interface Titled {
  readonly title: string
  readonly series: string
  readonly path: string | null
}

/** Equal titles, which readers cannot tell apart: of two series, or of two shown articles of one series. */
export function titleProblems({ series }: WorkspaceModel): Problem[] {
  const titles = series.map(({ folder, snapshot }) => ({ title: snapshot.title, series: folder, path: null }))
  return [
    ...repeated(
      titles,
      ({ title, series: folder }, first) =>
        `The series "${folder}" has the title "${title}", as "${first.series}" has. Readers cannot tell them apart.`,
    ),
    ...series.flatMap(equalTitles),
  ]
}

const equalTitles = perSeries(({ folder, snapshot }) =>
  repeated(
    snapshot.entries.flatMap(({ state, title, path }) =>
      state === 'shown' ? [{ title, series: folder, path }] : [],
    ),
    ({ title, path }, first) =>
      `"${path}" has the title "${title}", as "${first.path}" has. Readers cannot tell them apart.`,
  ),
)

function repeated(all: readonly Titled[], said: (one: Titled, first: Titled) => string): Problem[] {
  const known = new Map<string, Titled>()
  return all.flatMap((one): Problem[] => {
    const key = nameKey(one.title)
    const first = known.get(key)
    if (first === undefined) {
      known.set(key, one)
      return []
    }
    const { series, path } = one
    const place = { series, path, line: null, column: null }
    return [{ ...place, code: 'title.duplicate', severity: 'warning', message: said(one, first) }]
  })
}
