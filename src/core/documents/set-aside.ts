import { basename, join } from 'node:path'
import type { Storage } from '#core/storage/storage'
import type { ArticlePlace } from './article-place.ts'
import { revisionOf } from './revision.ts'

/** The app's own folder inside a workspace. */
export const ownFolder = '.seriatim'

/**
 * Keeps bytes that are about to be given up: `.seriatim/recovery/<series>/<name>.<hash8>.md`. The same
 * bytes are kept once. Returns the path, relative to the workspace.
 */
export async function setAside(storage: Storage, place: ArticlePlace, bytes: Uint8Array): Promise<string> {
  const name = place.path.replace(/\.md$/, '').replaceAll('/', '~')
  const folder = `${ownFolder}/recovery/${basename(place.series)}`
  const path = `${folder}/${name}.${revisionOf(bytes).slice(0, 8)}.md`
  await makeOwnFolder(storage, place.root)
  await storage.makeFolder(join(place.root, folder))
  await storage.create(join(place.root, path), bytes)
  return path
}

/** Makes `.seriatim/` with a `.gitignore` of its own, so that no repository picks it up. */
export async function makeOwnFolder(storage: Storage, root: string): Promise<void> {
  const folder = join(root, ownFolder)
  await storage.makeFolder(folder)
  await storage.create(join(folder, '.gitignore'), new TextEncoder().encode('*\n'))
}
