import type { Entry, Series } from '#shared/model/series'

/** The article right after an entry in the reading order; null where there is none, or none with a file. */
export function nextArticle(series: Series, { position }: Entry): (Entry & { readonly path: string }) | null {
  if (position === null) return null
  const next = series.entries.find((each) => each.position === position + 1)
  if (next === undefined || next.state === 'missing') return null
  const { path } = next
  return path === null ? null : { ...next, path }
}
