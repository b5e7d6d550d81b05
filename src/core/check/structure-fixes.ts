import { reservedSlugs, slugCollisionKey } from '#core/markdown/slug'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { StructureFix } from '#shared/model/finding'
import type { Problem } from '#shared/model/problem'

/** The ways out of a problem that is not in an article's text, which the host can go by itself. */
export function structureFixes(problem: Problem, model: WorkspaceModel): StructureFix[] {
  const series = model.series.find(({ folder }) => folder === problem.series)
  const isMendable = series !== undefined && !series.manifest.damaged
  switch (problem.code) {
    case 'article.missing':
      return isMendable ? [{ kind: 'drop-entry' }] : []
    case 'article.unplaced':
      return isMendable ? [{ kind: 'place' }] : []
    case 'series.duplicate-entry':
      return isMendable ? [{ kind: 'drop-duplicate' }] : []
    case 'series.conflicted-copy':
    case 'article.conflicted-copy':
    case 'asset.unused':
      return [{ kind: 'trash-file' }]
    case 'workspace.series-missing': {
      const folders = new Set(model.series.map(({ folder }) => folder.normalize('NFC')))
      const folder = model.manifest.series.find(
        (each) => !folders.has(each.normalize('NFC')) && problem.message.includes(`the series "${each}"`),
      )
      return folder === undefined ? [] : [{ kind: 'drop-series', folder }]
    }
    case 'slug.duplicate':
    case 'slug.reserved': {
      const slug = freeSlug(problem, model)
      // A slug of its own that a series has is the author's to change.
      const isFree = problem.path !== null || series?.manifest.slug === null
      return isMendable && isFree && slug !== null ? [{ kind: 'slug', slug }] : []
    }
    default:
      return []
  }
}

/** The slug that it has with the first number behind it that nothing else has. */
function freeSlug({ series: folder, path }: Problem, model: WorkspaceModel): string | null {
  const series = model.series.find((each) => each.folder === folder)
  const siblings = path === null ? model.snapshot.series : (series?.snapshot.entries ?? [])
  const own =
    path === null
      ? series?.snapshot.slug
      : series?.snapshot.entries.find((entry) => entry.path === path)?.slug
  if (own === undefined || own === null) return null
  const taken = new Set(siblings.flatMap(({ slug }) => (slug === null ? [] : [slugCollisionKey(slug)])))
  for (let nth = 2; ; nth += 1) {
    const slug = `${own}-${nth}`
    if (!taken.has(slugCollisionKey(slug)) && !reservedSlugs.has(slug)) return slug
  }
}
