import { join, matchesGlob } from 'node:path'
import type { Storage } from '#core/storage/storage'

/** An article file of a series, by its path and a stamp that changes when its bytes may have. */
export interface ArticleFile {
  readonly path: string
  readonly stamp: string
}

/**
 * The article files of a series' folder: `name.md`, and `name/index.md` one folder deep, sorted by code
 * point. Hidden names are passed over; `README.md`, `_x.md` and `ignore` globs are marked by `isIgnored`
 * instead, since a manifest may still list them.
 */
export async function listArticles(storage: Storage, folder: string): Promise<ArticleFile[]> {
  const entries = (await storage.list(folder)) ?? []
  const paths = await Promise.all(
    entries.map(async ({ name, kind }) => {
      if (name.startsWith('.')) return null
      if (kind === 'folder') return await articleAt(storage, folder, `${name}/index.md`)
      return name.endsWith('.md') ? await articleAt(storage, folder, name) : null
    }),
  )
  return paths.filter((file) => file !== null)
}

/** Files that are never Unplaced. */
export function isIgnored(path: string, globs: readonly string[]): boolean {
  const name = path.split('/')[0] ?? path
  return path === 'README.md' || name.startsWith('_') || globs.some((glob) => matchesGlob(path, glob))
}

/**
 * What a path of a series can be, by its name alone: an article, a file that no list of articles depends on, or,
 * like a folder or a manifest, something for which the series must be looked at as a whole.
 */
export function kindOfPath(path: string): 'article' | 'beside' | 'whole' {
  const [first = '', ...rest] = path.split('/')
  if (first.startsWith('.')) return 'beside'
  if (rest.length === 0) return first.endsWith('.md') ? 'article' : isBeside(first) ? 'beside' : 'whole'
  if (rest.length === 1 && rest[0] === 'index.md') return 'article'
  return rest.at(-1)?.includes('.') === true ? 'beside' : 'whole'
}

function isBeside(name: string): boolean {
  return name.includes('.') && !name.endsWith('.yaml')
}

/** When the latest of the files was written, by their stamps, in milliseconds since 1970; null for none. */
export function lastWritten(stamps: readonly string[]): number | null {
  const moments = stamps.map((stamp) => Math.floor(Number(stamp.split(':')[1]) / 1_000_000))
  return moments.length === 0 ? null : moments.reduce((latest, each) => Math.max(latest, each))
}

/** The article file at a path of a series; null where there is none. */
export async function articleAt(storage: Storage, folder: string, path: string): Promise<ArticleFile | null> {
  const facts = await storage.facts(join(folder, path))
  return facts?.kind === 'file' ? { path, stamp: `${facts.size}:${facts.modified}:${facts.changed}` } : null
}
