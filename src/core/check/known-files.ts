import type { Storage } from '#core/storage/storage'
import { mapConcurrently } from '#core/workspace/map-concurrently'
import { assetExists, filesIn } from './look-at-files.ts'
import { listSeriesAssets, type SeriesAssets } from './list-series-assets.ts'

/** What a workspace has of files that are no articles, each looked at once until it is said to have changed. */
export interface KnownFiles {
  hasAsset(path: string): Promise<boolean>
  /** Names of the files in a folder. */
  filesIn(folder: string): Promise<readonly string[]>
  /** The files beside the articles of a series, by path inside it, with their sizes in bytes. */
  assetsOf(series: string): Promise<SeriesAssets>
  /** Grows whenever names may be others than before. */
  readonly version: number
  /** Says that files may be others now: at or under these paths, or anywhere. */
  changed(paths: ReadonlySet<string> | null): void
  /** Looks again at what was said to have changed; resolves to the paths that came or went. */
  settle(): Promise<readonly string[]>
}

const atOnce = 32

export function createKnownFiles(storage: Storage, root: string): KnownFiles {
  const there = new Map<string, boolean>()
  const folders = new Map<string, Promise<readonly string[]>>()
  const assets = new Map<string, Promise<SeriesAssets>>()
  let version = 0
  let doubted: Set<string> | null = new Set()

  /** Some disks know no case and more than one way to write a letter. */
  const spelled = (path: string): string => path.normalize('NFC').toLowerCase()
  const isDoubted = (path: string): boolean => {
    if (doubted === null) return true
    for (let at = spelled(path); at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/'))))
      if (doubted.has(at)) return true
    return false
  }
  return {
    get version() {
      return version
    },
    async hasAsset(path) {
      const known = there.get(path)
      if (known !== undefined) return known
      const found = await assetExists(storage, root, path)
      there.set(path, found)
      return found
    },
    filesIn(folder) {
      const names = folders.get(folder) ?? filesIn(storage, root, folder)
      folders.set(folder, names)
      return names
    },
    assetsOf(series) {
      const found = assets.get(series) ?? listSeriesAssets(storage, root, series)
      assets.set(series, found)
      return found
    },
    changed(paths) {
      if (paths === null) doubted = null
      for (const path of paths ?? []) if (mayHoldAssets(path)) doubted?.add(spelled(path))
    },
    async settle() {
      if (doubted?.size === 0) return []
      const again = [...there].filter(([path]) => isDoubted(path))
      const named = doubted
      doubted = new Set()
      version += 1
      folders.clear()
      const series = named === null ? null : new Set([...named].map((path) => path.split('/')[0]))
      for (const folder of assets.keys())
        if (series === null || series.has(spelled(folder))) assets.delete(folder)
      const looked = await mapConcurrently(again, atOnce, async ([path, was]) => {
        const is = await assetExists(storage, root, path)
        there.set(path, is)
        return is === was ? [] : [path]
      })
      return looked.flat()
    },
  }
}

/** Articles and manifests are the model's, and what is hidden is nobody's: most changes are of these. */
function mayHoldAssets(path: string): boolean {
  return !/(?:^|\/)\.|\.md$|(?:^|\/)(?:series|seriatim)\.yaml$/.test(path)
}
