import { join } from 'node:path'
import type { Storage } from '#core/storage/storage'
import { isTemporaryName } from '#core/storage/temporary-name'
import { mapConcurrently } from '#core/workspace/map-concurrently'
import { mediaTypes } from '#core/workspace/media-types'

/** Sizes in bytes of the files beside the articles of a series that pages can show, by path inside the series. */
export type SeriesAssets = ReadonlyMap<string, number>

/** More than these nobody looks through, and deeper folders nobody makes by hand. */
const most = 20_000
const deepest = 6
const atOnce = 32

/** Pictures, sound and films in the folder of a series. What is hidden and what symlinks lead to are passed over. */
export async function listSeriesAssets(
  storage: Storage,
  root: string,
  series: string,
): Promise<SeriesAssets> {
  const paths: string[] = []
  const walk = async (folder: string, depth: number): Promise<void> => {
    const at = folder === '' ? join(root, series) : join(root, series, folder)
    // A folder that may not be read has nothing to tell of.
    const entries = (await storage.list(at).catch(() => null)) ?? []
    for (const { name, kind } of entries) {
      if (paths.length >= most) return
      if (name.startsWith('.') || name === 'node_modules' || isTemporaryName(name)) continue
      const path = folder === '' ? name : `${folder}/${name}`
      if (kind === 'folder' && depth < deepest) await walk(path, depth + 1)
      if (kind === 'file' && mediaTypes.has(extensionOf(name))) paths.push(path)
    }
  }
  await walk('', 1)
  const sizes = await mapConcurrently(paths, atOnce, async (path) => {
    const facts = await storage.facts(join(root, series, path)).catch(() => null)
    return facts?.kind === 'file' ? [[path, facts.size] as const] : []
  })
  return new Map(sizes.flat())
}

/** In lower case, without its dot. */
export function extensionOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
