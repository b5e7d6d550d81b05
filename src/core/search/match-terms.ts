/** Where a term of the query was found; offsets in UTF-16 units. */
export interface TermMatch {
  readonly term: number
  readonly start: number
  readonly end: number
}

const word = /[\p{L}\p{M}\p{N}_]+/gu
const snippetReach = 80

/** The words of a query, folded. */
export function queryTerms(query: string): string[] {
  return (query.match(word) ?? []).map(fold)
}

/** Words of the text that a term matches: whole words, and for the last term words that begin with it. */
export function termMatches(text: string, terms: readonly string[]): TermMatch[] {
  const matches: TermMatch[] = []
  for (const found of text.matchAll(word)) {
    const folded = fold(found[0])
    const term = terms.findIndex((one, index) =>
      index === terms.length - 1 ? folded.startsWith(one) : folded === one,
    )
    if (term >= 0) matches.push({ term, start: found.index, end: found.index + found[0].length })
  }
  return matches
}

/** Text around the first match, cut at word boundaries, with the matches in it. */
export function snippetOf(
  text: string,
  matches: readonly TermMatch[],
): { snippet: string; marks: [number, number][] } {
  const first = matches[0]?.start ?? 0
  const start = first <= snippetReach ? 0 : text.indexOf(' ', first - snippetReach) + 1
  const cut = text.lastIndexOf(' ', first + 2 * snippetReach)
  const end = first + 2 * snippetReach >= text.length || cut <= first ? text.length : cut
  const lead = start > 0 ? '…' : ''
  return {
    snippet: lead + text.slice(start, end) + (end < text.length ? '…' : ''),
    marks: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => [match.start - start + lead.length, match.end - start + lead.length]),
  }
}

/** Case and accents do not matter to a search. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
