import type { ArticlePlace } from '../editor/use-article-entry.ts'
import type { PageWords, PreviewPage } from './preview-protocol.ts'

/** What stands around the text, as the workspace last told it. */
export function previewPage({ series, entry }: ArticlePlace, words: PageWords): PreviewPage {
  const part = Number(entry.number)
  return {
    source: { series: series.folder, path: entry.path ?? '' },
    language: series.language,
    seriesTitle: series.title,
    title: entry.title,
    partLabel: Number.isInteger(part) && part > 0 ? { part, of: series.lastNumber } : null,
    day: entry.updated ?? entry.date,
    minutes: entry.minutes,
    words,
  }
}

/** True when nothing of it would look different. */
export function samePage(one: PreviewPage, other: PreviewPage): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
