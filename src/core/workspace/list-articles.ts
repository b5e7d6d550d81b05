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

async function articleAt(storage: Storage, folder: string, path: string): Promise<ArticleFile | null> {
  const facts = await storage.facts(join(folder, path))
  return facts?.kind === 'file' ? { path, stamp: `${facts.size}:${facts.modified}:${facts.changed}` } : null
}
