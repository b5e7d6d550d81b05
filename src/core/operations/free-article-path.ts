import type { SeriesModel } from '#core/workspace/workspace-model'
import { articlePathOf, collisionKey } from './article-name.ts'
import { takenKeys } from './taken-names.ts'

/** The path of a new article of this name, or of `name-2`, `name-3` … where that is taken on some system. */
export function freeArticlePath(series: SeriesModel, name: string): string {
  const taken = takenKeys(series)
  const [, stem = name, rest = ''] = /^(.*?)(\/index\.md|\.md)?$/.exec(name) ?? []
  for (let nth = 1; ; nth += 1) {
    const path = articlePathOf(nth === 1 ? name : `${stem}-${nth}${rest}`)
    if (!taken.has(collisionKey(path))) return path
  }
}
