import { articleSlug, reservedSlugs, slugCollisionKey } from '#core/markdown/slug'
import type { SeriesModel } from '#core/workspace/workspace-model'
import { articlePathOf, collisionKey } from './article-name.ts'
import { takenKeys } from './taken-names.ts'

/**
 * The path of a new article of this name, or of `name-2`, `name-3` … where some system has that name already, or
 * the site that address.
 */
export function freeArticlePath(series: SeriesModel, name: string): string {
  return freeArticlePaths(series)(name)
}

/** The same for several, one after the other: none gets the name or the address of one before it. */
export function freeArticlePaths(series: SeriesModel): (name: string) => string {
  const taken = takenKeys(series)
  const slugs = new Set(
    series.snapshot.entries.flatMap(({ slug }) => (slug === null ? [] : [slugCollisionKey(slug)])),
  )
  // Where the last number for a stem was found: a thousand files of one name are not asked a million times.
  const last = new Map<string, number>()
  return (name) => {
    const [, stem = name, rest = ''] = /^(.*?)(\/index\.md|\.md)?$/.exec(name) ?? []
    for (let nth = last.get(name) ?? 1; ; nth += 1) {
      const path = articlePathOf(nth === 1 ? name : `${stem}-${nth}${rest}`)
      const slug = articleSlug(path, null)
      const key = collisionKey(path)
      if (taken.has(key) || slugs.has(slugCollisionKey(slug)) || reservedSlugs.has(slug)) continue
      taken.add(key)
      slugs.add(slugCollisionKey(slug))
      last.set(name, nth + 1)
      return path
    }
  }
}
