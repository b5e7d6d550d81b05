import { splitFrontmatter } from './split-frontmatter.ts'
import { mergeKeys } from './merge-keys.ts'
import { mergeRuns, type MergeHunk, type MergeSides } from './merge-runs.ts'

/**
 * What became of a text in two places at once. `clean`: both changes go together; `taken` counts the places
 * that come from theirs. Otherwise the hunks are in order, and those in conflict wait for someone to choose.
 */
export type ArticleMerge =
  | { readonly kind: 'clean'; readonly text: string; readonly taken: number }
  | { readonly kind: 'conflict'; readonly hunks: readonly MergeHunk[] }

/**
 * Merges an article that was changed here and on the disk since both were the same: frontmatter by key, the
 * body by lines, and where both changed the same lines, by words. All three with bare `\n`. Symmetric: who is
 * mine and who theirs decides nothing but the names.
 */
export function mergeArticle(sides: MergeSides): ArticleMerge {
  const { base, mine, theirs } = sides
  if (theirs === base || theirs === mine) return { kind: 'clean', text: mine, taken: 0 }
  if (mine === base) return { kind: 'clean', text: theirs, taken: 1 }
  const hunks = hunksOf(sides)
  if (hunks.some(({ kind }) => kind === 'conflict')) return { kind: 'conflict', hunks }
  return {
    kind: 'clean',
    text: hunks.map((hunk) => (hunk.kind === 'agreed' ? hunk.text : '')).join(''),
    taken: hunks.filter((hunk) => hunk.kind === 'agreed' && hunk.from === 'theirs').length,
  }
}

function hunksOf({ base, mine, theirs }: MergeSides): MergeHunk[] {
  const [b, m, t] = [headAndBody(base), headAndBody(mine), headAndBody(theirs)]
  const heads = { base: b.head, mine: m.head, theirs: t.head }
  const keys =
    b.yaml === null || m.yaml === null || t.yaml === null
      ? null
      : mergeKeys({ base: b.yaml, mine: m.yaml, theirs: t.yaml })
  // Whoever has no frontmatter, or one that is no list of keys, has it merged as lines.
  const head = keys === null ? mergeRuns(heads) : [agreed(m.opening), ...keys, agreed(m.closing)]
  return [...head, ...mergeRuns({ base: b.body, mine: m.body, theirs: t.body })].filter(
    (hunk) => hunk.kind === 'conflict' || hunk.text !== '',
  )
}

function agreed(text: string): MergeHunk {
  return { kind: 'agreed', text, from: 'both' }
}

interface Parts {
  readonly head: string
  readonly opening: string
  readonly yaml: string | null
  readonly closing: string
  readonly body: string
}

function headAndBody(text: string): Parts {
  const { yaml, yamlOffset, body, bodyOffset } = splitFrontmatter(text)
  return {
    head: text.slice(0, bodyOffset),
    opening: text.slice(0, yamlOffset),
    yaml,
    closing: yaml === null ? '' : text.slice(yamlOffset + yaml.length, bodyOffset),
    body,
  }
}
