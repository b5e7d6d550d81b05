import { joinInside } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'

/** One file of the built interface. */
export interface PageFile {
  readonly bytes: Uint8Array
  readonly contentType: string
}

/** What a build of the interface may hold; source maps and anything else are not served. */
const contentTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
  ['woff', 'font/woff'],
])

/** Reads a file of the interface by its decoded path without leading slash; null for all else. */
export async function readPageFile(
  storage: Storage,
  rendererDir: string,
  path: string,
): Promise<PageFile | null> {
  const contentType = contentTypes.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase())
  const joined = joinInside(rendererDir, path)
  if (contentType === undefined || joined === null) return null
  if ((await storage.facts(joined))?.kind !== 'file') return null
  const bytes = await storage.read(joined)
  return bytes === null ? null : { bytes, contentType }
}
