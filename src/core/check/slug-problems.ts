import { reservedSlugs, slugCollisionKey } from '#core/markdown/slug'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import type { Problem } from '#shared/model/problem'
import { perSeries } from './per-series.ts'

/** Equal and reserved slugs: they stop an export, since two pages cannot share an address. */
export function slugProblems(model: WorkspaceModel): Problem[] {
  const seriesSlugs = model.series.map((series) => ({
    slug: series.snapshot.slug,
    name: series.folder,
    series: series.folder,
    path: null,
  }))
  return [
    ...collisions(seriesSlugs),
    ...seriesSlugs
      .filter(({ slug }) => reservedSlugs.has(slug))
      .map(({ slug, name, series, path }) =>
        problem(
          'slug.reserved',
          series,
          path,
          `The series "${name}" has the address "${slug}", which the site needs for itself; give it another "slug".`,
        ),
      ),
    ...model.series.flatMap(equalSlugs),
    ...model.series.flatMap(ownSlugs),
  ]
}

const equalSlugs = perSeries((series) => collisions(articleSlugs(series)))
/** Those that the site needs itself. */
const ownSlugs = perSeries((series) =>
  articleSlugs(series)
    .filter(({ slug }) => reservedSlugs.has(slug))
    .map(({ slug, name, series: folder, path }) =>
      problem(
        'slug.reserved',
        folder,
        path,
        `"${name}" has the address "${slug}", which the site needs for itself; give it another "slug".`,
      ),
    ),
)

interface Slugged {
  readonly slug: string
  readonly name: string
  readonly series: string
  readonly path: string | null
}

/** Only what can be published takes an address. */
function articleSlugs(series: SeriesModel): Slugged[] {
  return series.snapshot.entries.flatMap(({ state, slug, path }) =>
    slug !== null && path !== null && (state === 'shown' || state === 'draft')
      ? [{ slug, name: path, series: series.folder, path }]
      : [],
  )
}

function collisions(slugs: readonly Slugged[]): Problem[] {
  const first = new Map<string, Slugged>()
  return slugs.flatMap((one) => {
    const key = slugCollisionKey(one.slug)
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, one)
    return earlier === undefined
      ? []
      : [
          problem(
            'slug.duplicate',
            one.series,
            one.path,
            `"${one.name}" and "${earlier.name}" have the same address "${one.slug}"; give one of them another "slug".`,
          ),
        ]
  })
}

function problem(code: Problem['code'], series: string, path: string | null, message: string): Problem {
  return { code, severity: 'error', series, path, line: null, column: null, message }
}
