import type { SeriesModel } from '#core/workspace/workspace-model'
import { collisionKey } from './article-name.ts'

/** Files on disk, and entries whose file is gone: a new article must not slip into their place. */
export function takenKeys(series: SeriesModel): Set<string> {
  const listed = series.manifest.entries.flatMap((entry) => (entry.kind === 'article' ? [entry.path] : []))
  return new Set([...series.articles.keys(), ...listed].map(collisionKey))
}
