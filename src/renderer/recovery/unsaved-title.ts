import { seriesNow } from '../stores/shown-series.ts'
import type { Unsaved } from '#shared/contract/recovery'

/** Title of the article that a text is of, else its path. */
export function unsavedTitle({ series, path }: Unsaved): string {
  return seriesNow(series)?.entries.find((entry) => entry.path === path)?.title ?? `${series}/${path}`
}
