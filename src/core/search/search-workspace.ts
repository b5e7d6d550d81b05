import { join } from 'node:path'
import { decodeForReading } from '#core/documents/decode-text'
import { plainBlocks } from '#core/markdown/plain-text'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { Storage } from '#core/storage/storage'
import { mapConcurrently } from '#core/workspace/map-concurrently'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { SearchHit } from '#shared/model/search-hit'
import type { Entry } from '#shared/model/series'
import { queryTerms, snippetOf, termMatches } from './match-terms.ts'

const titleWeight = 10
const readsAtOnce = 32

/**
 * Articles that hold every word of the query, the last of them as a prefix; best first, ties in reading
 * order. A match in the title weighs most; matches in the text count less the more there are. Reads the
 * files themselves and writes nothing.
 */
export async function searchWorkspace(
  storage: Storage,
  model: WorkspaceModel,
  query: string,
  limit: number,
): Promise<SearchHit[]> {
  const terms = queryTerms(query)
  if (terms.length === 0) return []
  const candidates = model.series.flatMap((series) =>
    series.snapshot.entries.flatMap((entry) =>
      series.articles.has(entry.path ?? '') ? [{ series: series.folder, entry }] : [],
    ),
  )
  const hits = await mapConcurrently(candidates, readsAtOnce, async ({ series, entry }) => {
    const bytes = await storage.read(join(model.root, series, entry.path ?? ''))
    return bytes === null ? null : hitOf(series, entry, decodeForReading(bytes), terms)
  })
  return hits
    .filter((hit) => hit !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
}

function hitOf(series: string, entry: Entry, source: string, terms: readonly string[]): SearchHit | null {
  const { body, bodyLine } = splitFrontmatter(source)
  const inTitle = termMatches(entry.title, terms)
  const found = plainBlocks(body)
    .map(({ text, line }) => ({ text, line, matches: termMatches(text, terms) }))
    .filter(({ matches }) => matches.length > 0)
  const every = terms.every((_, term) =>
    [inTitle, ...found.map((one) => one.matches)].some((list) => list.some((match) => match.term === term)),
  )
  if (!every) return null

  const distinct = (matches: readonly { term: number }[]) => new Set(matches.map(({ term }) => term)).size
  const best = found.reduce<(typeof found)[number] | null>(
    (top, one) => (top === null || distinct(one.matches) > distinct(top.matches) ? one : top),
    null,
  )
  const count = found.reduce((sum, { matches }) => sum + matches.length, 0)
  const score =
    distinct(inTitle) * titleWeight + Math.log2(1 + count) + (best === null ? 0 : distinct(best.matches))
  return {
    series,
    path: entry.path ?? '',
    number: entry.number,
    title: entry.title,
    score: Math.round(score * 1000) / 1000,
    line: best === null ? null : bodyLine + best.line + 1,
    ...(best === null ? { snippet: '', marks: [] } : snippetOf(best.text, best.matches)),
  }
}
