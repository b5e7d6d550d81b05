import { previewPage, samePage } from '../preview/preview-page.ts'
import type { PageWords, PreviewPage } from '../preview/preview-protocol.ts'
import { articleKey, type ArticleRef } from '../stores/workspace-store.ts'
import type { Section, Series } from '#shared/model/series'

/** What stands in the scroll for one article: its page, and the box in place of one that lost its file. */
export interface SeriesItem {
  readonly key: string
  readonly ref: ArticleRef
  /** How long it is; null where nobody has counted. */
  readonly words: number | null
  readonly page: PreviewPage
  /** The section that begins here; null where none does. */
  readonly section: string | null
  readonly isMissing: boolean
}

/**
 * The articles of a series in reading order, as the site has them: drafts only where they are counted, nothing
 * that is only planned or has no place. An article whose file is gone keeps its place, so that the gap is seen.
 * Items in which nothing changed are the same objects as before.
 */
export function seriesItems(
  series: Series,
  pageWords: PageWords,
  before: readonly SeriesItem[],
): SeriesItem[] {
  const known = new Map(before.map((item) => [item.key, item]))
  const sections = new Map(series.sections.map((section) => [section.id, section]))
  const items: SeriesItem[] = []
  let current: Section | null = null
  for (const entry of series.entries) {
    if (entry.path === null || (entry.state !== 'shown' && entry.state !== 'missing')) continue
    const own = series.groupBy === 'section' ? (sections.get(entry.section ?? '') ?? null) : null
    const begins = own !== current && own !== null ? own.title : null
    current = own
    const ref = { series: series.folder, path: entry.path }
    const item: SeriesItem = {
      key: articleKey(ref),
      ref,
      words: entry.words,
      page: previewPage({ series, entry }, pageWords),
      section: begins,
      isMissing: entry.state === 'missing',
    }
    items.push(sameOrNew(known.get(item.key), item))
  }
  return items
}

function sameOrNew(before: SeriesItem | undefined, item: SeriesItem): SeriesItem {
  if (before === undefined) return item
  const page = samePage(before.page, item.page) ? before.page : item.page
  const same =
    page === before.page &&
    before.section === item.section &&
    before.isMissing === item.isMissing &&
    before.words === item.words
  return same ? before : { ...item, page }
}
