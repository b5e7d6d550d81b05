import { plainFileName } from '#core/documents/plain-file-name'
import { revisionOf } from '#core/documents/revision'
import { containedPath } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import { type ImageSize, imageSize } from './image-size.ts'

/** A file that pages refer to, under its name in the bundle. */
export interface BundleAsset {
  readonly path: string
  readonly size: ImageSize | null
}

/** Gives files their place under `assets/`: named by content, equal bytes once. */
export interface AssetStore {
  /** Takes bytes under a readable name and returns their path in the bundle. */
  add(name: string, bytes: Uint8Array): Promise<string>
  /**
   * Takes a file of the workspace by its path from the root. Null where there is none to take: missing,
   * a folder, or outside by way of a symlink.
   */
  addFromWorkspace(path: string): Promise<BundleAsset | null>
}

/** Calls must come in a fixed order: of equal files, the first one's name stands. */
export function createAssetStore(
  storage: Storage,
  root: string,
  write: (path: string, bytes: Uint8Array) => Promise<void>,
): AssetStore {
  const byHash = new Map<string, string>()
  const takenPaths = new Set<string>()
  const fromWorkspace = new Map<string, Promise<BundleAsset | null>>()

  const add = async (name: string, bytes: Uint8Array): Promise<string> => {
    const hash = revisionOf(bytes)
    const known = byHash.get(hash)
    if (known !== undefined) return known
    const { stem, extension } = plainFileName(name)
    const named = (digits: number) => `assets/${stem}.${hash.slice(0, digits)}${extension}`
    // Two files of one name whose hashes begin alike are told apart by the whole hash.
    const path = takenPaths.has(named(8)) ? named(64) : named(8)
    byHash.set(hash, path)
    takenPaths.add(path)
    await write(path, bytes)
    return path
  }

  const load = async (path: string): Promise<BundleAsset | null> => {
    const bytes = await readInside(storage, root, path)
    if (bytes === null) return null
    return { path: await add(path.split('/').at(-1) ?? path, bytes), size: imageSize(bytes) }
  }

  return {
    add,
    addFromWorkspace(path) {
      const asset = fromWorkspace.get(path) ?? load(path)
      fromWorkspace.set(path, asset)
      return asset
    },
  }
}

async function readInside(storage: Storage, root: string, path: string): Promise<Uint8Array | null> {
  let absolute: string
  try {
    absolute = await containedPath(storage, root, path)
  } catch (error) {
    if (error instanceof SeriatimError && error.code === 'file.outsideWorkspace') return null
    throw error
  }
  const real = await storage.realPath(absolute)
  if (real === null || (await storage.facts(real))?.kind !== 'file') return null
  return await storage.read(real)
}
