import { join, posix } from 'node:path'
import type { Storage } from '#core/storage/storage'
import { collisionKey } from './article-name.ts'

/** A path of a series that is no article's, with a number at its name where something else has it now. */
export async function freeFilePath(
  storage: Storage,
  series: string,
  path: string,
  taken: ReadonlySet<string>,
): Promise<string> {
  const { dir, name, ext } = posix.parse(path)
  for (let nth = 1; ; nth += 1) {
    const candidate = nth === 1 ? path : posix.join(dir, `${name}-${nth}${ext}`)
    const isTaken = taken.has(collisionKey(candidate))
    if (!isTaken && (await storage.facts(join(series, candidate))) === null) return candidate
  }
}
