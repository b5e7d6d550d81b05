/** A word that stands in both texts, with where it begins in each. */
interface Pair {
  readonly source: number
  readonly shown: number
}

const word = /[\p{L}\p{N}_]+/gu
/** Where a link leads is not shown. */
const address = /\]\([^)]*\)|\]\[[^\]]*\]/g

/**
 * Where in its source a place of a shown text comes from, offsets from 0. Marks, addresses and what the page
 * adds stand in one of the two only; words that occur equally often in both lead across.
 */
export function sourceOffset(source: string, shown: string, offset: number): number {
  const pairs = rising(pairsOf(source, shown))
  const after = pairs.findIndex((pair) => pair.shown > offset)
  const next = after === -1 ? undefined : pairs[after]
  const before = pairs[after === -1 ? pairs.length - 1 : after - 1]
  if (before === undefined) return next === undefined ? 0 : Math.max(0, next.source - (next.shown - offset))
  const limit = next?.source ?? source.length
  return Math.min(before.source + (offset - before.shown), limit)
}

function pairsOf(source: string, shown: string): Pair[] {
  const unaddressed = source.replace(address, (all) => ' '.repeat(all.length))
  const [inSource, inShown] = [placesOf(unaddressed), placesOf(shown)]
  const pairs = [...inShown].flatMap(([text, places]) => {
    const sources = inSource.get(text)
    if (sources?.length !== places.length) return []
    return places.map((place, at) => ({ source: sources[at] ?? 0, shown: place }))
  })
  return pairs.toSorted((one, other) => one.shown - other.shown)
}

function placesOf(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const { 0: found, index } of text.matchAll(word)) {
    const known = places.get(found)
    if (known === undefined) places.set(found, [index])
    else known.push(index)
  }
  return places
}

/** The longest run of pairs whose sources rise as well: what is out of order was matched by chance. */
function rising(pairs: readonly Pair[]): Pair[] {
  /** For each length of a run the pair that ends it with the least source. */
  const ends: { readonly pair: Pair; readonly before: number }[] = []
  const all: { readonly pair: Pair; readonly before: number }[] = []
  const endOf: number[] = []
  for (const pair of pairs) {
    let length = ends.length
    while (length > 0 && (ends[length - 1]?.pair.source ?? 0) >= pair.source) length -= 1
    const link = { pair, before: endOf[length - 1] ?? -1 }
    ends[length] = link
    endOf[length] = all.length
    all.push(link)
  }
  const run: Pair[] = []
  for (let at = endOf[ends.length - 1] ?? -1; at >= 0;) {
    const link = all[at]
    if (link === undefined) break
    run.push(link.pair)
    at = link.before
  }
  return run.toReversed()
}
