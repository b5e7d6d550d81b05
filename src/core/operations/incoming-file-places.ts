import { posix } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import { joinInside } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import { collisionKey, faultOfName } from './article-name.ts'
import { plainFileName } from '#core/documents/plain-file-name'

/** Where a file comes to stand in a series, and its bytes; null where those very bytes stand there already. */
export interface FilePlace {
  readonly to: string
  readonly bytes: Uint8Array | null
}

/**
 * Finds paths for files that come into a series, one after the other: the wanted one, else `name-2`, `name-3` … Parts
 * that some system cannot store get plain names. `taken` are paths that no file may have.
 */
export function incomingFilePlaces(
  storage: Storage,
  folder: string,
  taken: readonly string[],
): (wanted: string, bytes: Uint8Array) => Promise<FilePlace> {
  const given = new Map<string, string>(taken.map((path) => [collisionKey(path), '']))
  return async (wanted, bytes) => {
    const { dir, name, ext } = posix.parse(wanted.split('/').map(storablePart).join('/'))
    const revision = revisionOf(bytes)
    for (let nth = 1; ; nth += 1) {
      const path = posix.join(dir, nth === 1 ? `${name}${ext}` : `${name}-${nth}${ext}`)
      const known = given.get(collisionKey(path))
      if (known === revision) return { to: path, bytes: null }
      if (known !== undefined) continue
      const absolute = joinInside(folder, path)
      const there = absolute === null ? null : await storage.facts(absolute)
      const old = absolute === null || there?.kind !== 'file' ? null : await storage.read(absolute)
      if (absolute === null || (there !== null && (old === null || revisionOf(old) !== revision))) continue
      given.set(collisionKey(path), revision)
      return { to: path, bytes: there === null ? bytes : null }
    }
  }
}

function storablePart(part: string): string {
  if (faultOfName(part) === null && !part.startsWith('.')) return part
  const { stem, extension } = plainFileName(part)
  return `${stem}${extension}`
}
