import { seriesSlug } from '#core/markdown/slug'
import type { Problem } from '#shared/model/problem'
import type { Entry, Series } from '#shared/model/series'
import { noNumber, numberEntries } from '#shared/order/number-entries'
import type { ArticleFacts } from './article-facts.ts'
import { conflictedOriginal } from './conflicted-copy.ts'
import { entryKeys, entryPathKey } from './entry-key.ts'
import { fillExcerpts } from './fill-excerpts.ts'
import { isIgnored } from './list-articles.ts'
import type { ManifestEntry } from './manifest-entry.ts'
import { fileTitle } from './read-article.ts'
import type { SeriesManifest } from './series-manifest.ts'

/** What a series' rows are made from. */
export interface SeriesParts {
  readonly folder: string
  readonly manifest: SeriesManifest
  readonly articles: ReadonlyMap<string, ArticleFacts>
  /** Count drafts among the shown. */
  readonly drafts: boolean
  /** The workspace's, for a series that names none. */
  readonly language: string
  readonly author: string | null
  /** When one of its files was last written, in milliseconds; null without files. */
  readonly edited: number | null
}

/** Puts a series' entries into reading order: numbers, states, totals. Unplaced articles come last. */
export function arrangeSeries(parts: SeriesParts): Series {
  const { folder, manifest, articles } = parts
  const byKey = new Map([...articles.values()].map((article) => [entryPathKey(article.path), article]))
  const placed = placeEntries(parts, byKey)
  const listed = new Set(placed.flatMap((entry) => (entry.path === null ? [] : [entryPathKey(entry.path)])))
  const unplaced = [...articles.values()]
    .filter(({ path }) => !listed.has(entryPathKey(path)) && !isIgnored(path, manifest.ignore))
    .map((article) => rowOf(article, { position: null, state: 'unplaced', section: null, unnumbered: false }))

  const numbers = numberEntries(
    placed.map((entry) => ({ shown: entry.state === 'shown', unnumbered: entry.unnumbered })),
  )
  const title = manifest.title ?? folder
  const numbered = placed.map((entry, index) => ({ ...entry, number: numbers[index] ?? noNumber }))
  const entries = fillExcerpts(numbered, title, articles)
  const shown = entries.filter((entry) => entry.state === 'shown')
  return {
    folder,
    slug: seriesSlug(folder, manifest.slug),
    title,
    description: manifest.description,
    author: manifest.author ?? parts.author,
    language: manifest.language ?? parts.language,
    groupBy: manifest.groupBy,
    sections: [...manifest.sections],
    count: shown.length,
    minutes: shown.reduce((sum, entry) => sum + (entry.minutes ?? 0), 0),
    lastNumber: shown.filter((entry) => !entry.unnumbered).length,
    updated: newest(shown.map((entry) => entry.updated ?? entry.date)),
    edited: parts.edited === null ? null : new Date(parts.edited).toISOString(),
    archived: manifest.archived,
    entries: [...entries, ...unplaced],
  }
}

/** Missing and unplaced articles, as the checker reports them. */
export function placementProblems(series: Series): Problem[] {
  return series.entries.flatMap((entry): Problem[] => {
    const place = { series: series.folder, path: entry.path, line: null, column: null }
    if (entry.state === 'missing') {
      const message = `${entry.path} has lost its file. Its place in the order is kept.`
      return [{ ...place, code: 'article.missing', severity: 'error', message }]
    }
    if (entry.state !== 'unplaced') return []
    const original = entry.path === null ? null : conflictedOriginal(entry.path)
    if (original !== null) {
      const message = `"${entry.path}" is a second version of "${original}" that a sync service kept. Both are safe; take over what is missing and move the copy to the trash.`
      return [{ ...place, code: 'article.conflicted-copy', severity: 'warning', message }]
    }
    const message = `${entry.path} has no place in the order of "${series.title}", so no export includes it.`
    return [{ ...place, code: 'article.unplaced', severity: 'warning', message }]
  })
}

function placeEntries({ manifest, drafts }: SeriesParts, byKey: ReadonlyMap<string, ArticleFacts>): Entry[] {
  const keys = entryKeys(manifest.entries)
  return manifest.entries.map((entry, index) => {
    const position = index + 1
    if (entry.kind === 'planned') {
      const empty = { key: keys[index] ?? entry.title, path: null, title: entry.title }
      return { ...blankRow, ...empty, position, state: 'planned', section: entry.section }
    }
    const article = byKey.get(entryPathKey(entry.path))
    if (article === undefined) return missingRow(entry, position)
    const state = article.draft && !drafts ? 'draft' : 'shown'
    return rowOf(article, { position, state, section: entry.section, unnumbered: entry.unnumbered })
  })
}

const blankRow = {
  number: noNumber,
  draft: false,
  unnumbered: false,
  status: null,
  minutes: null,
  words: null,
  excerpt: null,
  slug: null,
  tags: [],
  date: null,
  updated: null,
} satisfies Partial<Entry>

function missingRow(
  { path, section, unnumbered }: Extract<ManifestEntry, { kind: 'article' }>,
  position: number,
): Entry {
  return {
    ...blankRow,
    key: path,
    path,
    title: fileTitle(path),
    position,
    state: 'missing',
    section,
    unnumbered,
  }
}

function rowOf(
  article: ArticleFacts,
  place: Pick<Entry, 'position' | 'state' | 'section' | 'unnumbered'>,
): Entry {
  return {
    key: article.path,
    path: article.path,
    number: noNumber,
    title: article.title,
    draft: article.draft,
    status: article.status,
    minutes: article.minutes,
    words: article.words,
    excerpt: article.excerpt,
    slug: article.slug,
    tags: [...article.tags],
    date: article.date,
    updated: article.updated,
    ...place,
  }
}

/** ISO days compare as text. */
function newest(days: readonly (string | null)[]): string | null {
  return days.reduce((best, day) => (best === null || (day !== null && day > best) ? day : best), null)
}
