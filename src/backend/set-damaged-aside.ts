import { basename, dirname, extname, join } from 'node:path'
import type { Storage } from '#core/storage/storage'

/** Keeps the bytes of a damaged file beside it, as `name.damaged-1.ext` or with the next free number. */
export async function setDamagedAside(storage: Storage, path: string, bytes: Uint8Array): Promise<void> {
  const extension = extname(path)
  const name = basename(path, extension)
  let copy = 1
  while (!(await storage.create(join(dirname(path), `${name}.damaged-${copy}${extension}`), bytes))) copy += 1
}
