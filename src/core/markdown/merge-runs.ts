import { diff3MergeRegions } from 'node-diff3'

/** One text before, and as it is in two places now. */
export interface MergeSides {
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

/** A part of a merged text: settled, with who brought it; or changed by both, each in another way. */
export type MergeHunk =
  | { readonly kind: 'agreed'; readonly text: string; readonly from: 'both' | 'mine' | 'theirs' }
  | ({ readonly kind: 'conflict' } & MergeSides)

/** Merges by lines; what both changed at the same place, by words. */
export function mergeRuns(sides: MergeSides): MergeHunk[] {
  return joined(
    mergeParts(sides, linesOf).flatMap((hunk) => {
      if (hunk.kind === 'agreed') return [hunk]
      const words = mergeParts(hunk, wordsOf)
      return words.some(({ kind }) => kind === 'conflict') ? [hunk] : words
    }),
  )
}

function mergeParts({ base, mine, theirs }: MergeSides, partsOf: (text: string) => string[]): MergeHunk[] {
  const [a, o, b] = [partsOf(mine), partsOf(base), partsOf(theirs)]
  // What is equal at both ends needs no comparing, and is nearly all of most texts.
  const start = equalParts(a, o, b)
  const rest = Math.min(a.length, o.length, b.length) - start
  const last = Math.min(rest, equalParts(a.toReversed(), o.toReversed(), b.toReversed()))
  const middle = (parts: readonly string[]): string[] => parts.slice(start, parts.length - last)
  const regions = diff3MergeRegions(middle(a), middle(o), middle(b))
  const hunks = regions.map((region): MergeHunk => {
    if (region.stable) {
      const from = region.buffer === 'a' ? 'mine' : region.buffer === 'b' ? 'theirs' : 'both'
      return { kind: 'agreed', text: region.bufferContent.join(''), from }
    }
    const found = {
      base: region.oContent.join(''),
      mine: region.aContent.join(''),
      theirs: region.bContent.join(''),
    }
    // Both wrote the same.
    if (found.mine === found.theirs) return { kind: 'agreed', text: found.mine, from: 'both' }
    return { kind: 'conflict', ...found }
  })
  return [settled(o.slice(0, start)), ...hunks, settled(o.slice(o.length - last))]
}

function settled(parts: readonly string[]): MergeHunk {
  return { kind: 'agreed', text: parts.join(''), from: 'both' }
}

/** How many parts are the same in all three from the beginning. */
function equalParts(a: readonly string[], o: readonly string[], b: readonly string[]): number {
  const differs = o.findIndex((part, index) => a[index] !== part || b[index] !== part)
  return differs < 0 ? o.length : differs
}

/** Neighbours that are settled by the same are one. */
function joined(hunks: readonly MergeHunk[]): MergeHunk[] {
  const all: MergeHunk[] = []
  for (const hunk of hunks) {
    const last = all.at(-1)
    if (hunk.kind === 'agreed' && last?.kind === 'agreed' && last.from === hunk.from)
      all[all.length - 1] = { ...last, text: last.text + hunk.text }
    else all.push(hunk)
  }
  return all
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/**
 * A word with the blanks behind it, so that two neighbouring words are not changed by two people at once;
 * where a script puts no blanks between words, a character.
 */
function wordsOf(text: string): string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu,
    ) ?? []
  )
}
