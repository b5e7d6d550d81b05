import type { ArticlePlace } from '../editor/use-article-entry.ts'
import type { PreviewPage } from './preview-protocol.ts'

/** What stands around the text, as the workspace last told it. */
export function previewPage({ series, entry }: ArticlePlace): PreviewPage {
  const number = Number(entry.number)
  return {
    source: { series: series.folder, path: entry.path ?? '' },
    language: series.language,
    seriesTitle: series.title,
    title: entry.title,
    number: Number.isInteger(number) && number > 0 ? number : null,
    lastNumber: series.lastNumber,
    minutes: entry.minutes,
  }
}
