import { dirname } from 'node:path'
import { decodeForReading, decodeText } from '#core/documents/decode-text'
import { containedPath } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'

/** The text of a file by its workspace path; null where there is none. One that has just gone is the model's to tell. */
export async function readText(storage: Storage, root: string, path: string): Promise<string | null> {
  const bytes = await storage.read(await containedPath(storage, root, path))
  return bytes === null ? null : (decodeText(bytes)?.text ?? decodeForReading(bytes))
}

/** Whether readers would get a file, by its workspace path. */
export async function assetExists(storage: Storage, root: string, path: string): Promise<boolean> {
  try {
    const kind = (await storage.facts(await containedPath(storage, root, path)))?.kind
    return kind === 'file' || kind === 'symlink'
  } catch {
    // Outside by way of a symlink, or a folder that may not be read: readers would not get it either.
    return false
  }
}

/** Names of the files in a folder of the workspace. */
export async function filesIn(storage: Storage, root: string, folder: string): Promise<readonly string[]> {
  try {
    const at = dirname(await containedPath(storage, root, `${folder}/x`))
    const entries = (await storage.list(at)) ?? []
    return entries.filter(({ kind }) => kind === 'file').map(({ name }) => name)
  } catch {
    // Outside of the workspace, or not to be read: nothing there is suggested.
    return []
  }
}

/** The same for many, each looked at once. */
export function rememberedAssets(storage: Storage, root: string): (path: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>()
  return (path) => {
    const before = known.get(path)
    if (before !== undefined) return before
    const looked = assetExists(storage, root, path)
    known.set(path, looked)
    return looked
  }
}
