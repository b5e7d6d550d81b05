import { articleSlug, reservedSlugs, slugCollisionKey } from '#core/markdown/slug'
import type { SeriesModel } from '#core/workspace/workspace-model'
import { articlePathOf, collisionKey } from './article-name.ts'
import { takenKeys } from './taken-names.ts'

/**
 * The path of a new article of this name, or of `name-2`, `name-3` … where some system has that name already, or
 * the site that address.
 */
export function freeArticlePath(series: SeriesModel, name: string): string {
  const taken = takenKeys(series)
  const slugs = new Set(
    series.snapshot.entries.flatMap(({ slug }) => (slug === null ? [] : [slugCollisionKey(slug)])),
  )
  const [, stem = name, rest = ''] = /^(.*?)(\/index\.md|\.md)?$/.exec(name) ?? []
  for (let nth = 1; ; nth += 1) {
    const path = articlePathOf(nth === 1 ? name : `${stem}-${nth}${rest}`)
    const slug = articleSlug(path, null)
    if (taken.has(collisionKey(path)) || slugs.has(slugCollisionKey(slug)) || reservedSlugs.has(slug))
      continue
    return path
  }
}
