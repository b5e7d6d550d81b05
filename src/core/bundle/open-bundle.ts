import { join, resolve } from 'node:path'
import { isInside, joinInside } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import { bundleManifestName, decodeBundleManifest } from './bundle-manifest.ts'
import { contentTypeOf } from './content-type.ts'

/** A file of a bundle, ready to be answered with. */
export interface BundleFile {
  readonly bytes: Uint8Array
  readonly contentType: string
}

/** True when the folder holds a bundle that Seriatim wrote. */
export async function isBundle(storage: Storage, dir: string): Promise<boolean> {
  const path = join(resolve(dir), bundleManifestName)
  if ((await storage.facts(path))?.kind !== 'file') return false
  return decodeBundleManifest(await storage.read(path)) !== null
}

/**
 * The file that a URL's path (percent-encoded, beginning with `/`) names; a path that ends in `/` is its
 * `index.html`. Null for whatever is not there, is no file, is hidden, or leads out of the folder, by
 * its parts or through a symlink.
 */
export async function readBundleFile(
  storage: Storage,
  dir: string,
  urlPath: string,
): Promise<BundleFile | null> {
  const path = decodePath(urlPath)
  const joined = path === null ? null : joinInside(resolve(dir), path)
  if (path === null || joined === null) return null

  const root = await storage.realPath(resolve(dir))
  const real = await storage.realPath(joined)
  if (root === null || real === null || real === root || !isInside(root, real)) return null
  if ((await storage.facts(real))?.kind !== 'file') return null

  const bytes = await storage.read(real)
  return bytes === null ? null : { bytes, contentType: contentTypeOf(path) }
}

/** Relative path of the file; null for what no bundle holds. Decoded once, as browsers encode once. */
function decodePath(urlPath: string): string | null {
  if (!urlPath.startsWith('/')) return null
  let path: string
  try {
    path = decodeURIComponent(urlPath.slice(1))
  } catch {
    return null
  }
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return file.split('/').some((part) => part.startsWith('.')) ? null : file
}
