import { mediaTypes } from '#core/workspace/media-types'
import { isIgnored } from '#core/workspace/list-articles'
import type { SeriesModel } from '#core/workspace/workspace-model'
import type { Problem } from '#shared/model/problem'
import { extensionOf, type SeriesAssets } from './list-series-assets.ts'

/** Bytes that readers wait for. Sound and films are begun before they are there. */
const longest = { picture: 2_000_000, other: 25_000_000 }

/**
 * Files beside the articles that nothing shows or links to, and those that are too long for a page. `isUsed` is asked
 * by the path from the workspace's root, in NFC.
 */
export function assetProblems(
  { folder, manifest: { ignore } }: SeriesModel,
  assets: SeriesAssets,
  isUsed: (path: string) => boolean,
): Problem[] {
  return [...assets].flatMap(([path, size]): Problem[] => {
    if (isIgnored(path, ignore)) return []
    const place = { severity: 'warning', series: folder, path, line: null, column: null } as const
    if (!isUsed(`${folder}/${path}`.normalize('NFC'))) {
      const message = `No article shows "${path}" or links to it. It is not exported.`
      return [{ ...place, code: 'asset.unused', message }]
    }
    const isPicture = mediaTypes.get(extensionOf(path))?.startsWith('image/') === true
    const most = isPicture ? longest.picture : longest.other
    if (size <= most) return []
    const message = `"${path}" has ${megabytes(size)} MB, and readers load all of it. More than ${megabytes(most)} MB make a page slow.`
    return [{ ...place, code: 'asset.oversized', message }]
  })
}

/** With one digit behind the point, where that says anything. */
function megabytes(bytes: number): string {
  return String(Math.round(bytes / 100_000) / 10)
}
