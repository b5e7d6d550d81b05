import { sep } from 'node:path'
import { isInside, joinInside } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import { mediaTypes } from './media-types.ts'

/** A picture, sound or film of the workspace, ready to be answered with. */
export interface Asset {
  readonly bytes: Uint8Array
  /** One of `mediaTypes`, never what the file's content suggests. */
  readonly contentType: string
}

/** Folders that are never the author's pictures, compared in lower case: some disks fold case. */
const closedFolders: ReadonlySet<string> = new Set(['.seriatim', '.git'])

/**
 * Reads an asset by its path relative to the workspace (`/` between parts, not percent-encoded). Null
 * for everything that may not be shown or is not there: other types, the app's own folder, and any path
 * that leaves the workspace, by its parts or through a symlink.
 */
export async function readAsset(storage: Storage, root: string, path: string): Promise<Asset | null> {
  const contentType = assetType(path)
  const joined = contentType === null ? null : joinInside(root, path)
  if (contentType === null || joined === null) return null

  const realRoot = await storage.realPath(root)
  const real = await storage.realPath(joined)
  if (realRoot === null || real === null || !isInside(realRoot, real)) return null
  // A symlink may lead to another type, or into a closed folder, without leaving the workspace.
  if (assetType(real.slice(realRoot.length).split(sep).join('/')) !== contentType) return null
  if ((await storage.facts(real))?.kind !== 'file') return null

  const bytes = await storage.read(real)
  return bytes === null ? null : { bytes, contentType }
}

/** The type of an asset's path; null where the path may not be shown, whatever is there. */
export function assetType(path: string): string | null {
  const parts = path.toLowerCase().split('/')
  if (parts.some((part) => closedFolders.has(part))) return null
  const name = parts.at(-1) ?? ''
  const dot = name.lastIndexOf('.')
  return dot < 1 ? null : (mediaTypes.get(name.slice(dot + 1)) ?? null)
}
