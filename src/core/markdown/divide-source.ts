import { headingRanges } from './heading-ranges.ts'
import { labelKey, type LabelRange, labelRanges } from './label-ranges.ts'
import { applyTextChanges, endOfLine } from './source-range.ts'
import { topBlocks } from './top-blocks.ts'

/** A Markdown file as two. */
export interface DividedSource {
  /** The file up to the cut, with its frontmatter. */
  readonly head: string
  /** What follows, without frontmatter. */
  readonly tail: string
  /** Words of the heading that the tail begins with, as they are written; null where it begins otherwise. */
  readonly heading: string | null
}

/**
 * Cuts a file before the block that a line is in, or that follows it; the line counts from 1. What links and
 * footnotes are defined by goes to the part that uses it, or stands in both. Null where nothing would be on
 * one side.
 */
export function divideSource(source: string, line: number): DividedSource | null {
  const caret = offsetOfLine(source, line)
  const blocks = topBlocks(source)
  const content = blocks.filter(({ kind }) => kind === 'content')
  const first = content.find(({ to }) => to > caret)
  if (first === undefined || first === content[0]) return null
  const cut = first.from
  const labels = labelRanges(source)
  const definitions = labels.filter(
    ({ role, whole }) =>
      role === 'definition' &&
      blocks.some(({ kind, from, to }) => kind === 'definition' && from <= whole.from && to === whole.to),
  )
  const { heads, tails } = neededOn(labels, definitions, cut)
  const part = (from: number, to: number, own: ReadonlySet<string>, other: ReadonlySet<string>): string => {
    const counting = definitions.filter(isFirst)
    const goes = counting.filter(
      (each) => isWithin(each, from, to) && !own.has(labelKey(each)) && other.has(labelKey(each)),
    )
    const comes = counting.filter((each) => !isWithin(each, from, to) && own.has(labelKey(each)))
    const rest = applyTextChanges(
      source.slice(from, to),
      goes.map(({ whole }) => ({
        from: whole.from - from,
        to: endOfLine(source, whole.to) - from,
        insert: '',
      })),
    )
    return withDefinitions(rest, source, comes)
  }
  const heading = headingRanges(source).find(({ from, to }) => from >= cut && to <= first.to)
  return {
    head: part(0, cut, heads, tails),
    tail: part(cut, source.length, tails, heads),
    heading: heading === undefined ? null : source.slice(heading.textFrom, heading.textTo),
  }
}

function offsetOfLine(source: string, line: number): number {
  let at = 0
  for (let left = line - 1; left > 0 && at < source.length; left -= 1) at = endOfLine(source, at)
  return at
}

/** Of several definitions of a label the first counts. */
function isFirst(one: LabelRange, nth: number, all: readonly LabelRange[]): boolean {
  return all.findIndex((each) => labelKey(each) === labelKey(one)) === nth
}

function isWithin({ whole }: LabelRange, from: number, to: number): boolean {
  return whole.from >= from && whole.from < to
}

/** The labels that each part needs: those that it uses, and those that their definitions use in turn. */
function neededOn(
  labels: readonly LabelRange[],
  definitions: readonly LabelRange[],
  cut: number,
): { readonly heads: ReadonlySet<string>; readonly tails: ReadonlySet<string> } {
  const uses = labels.filter(({ role }) => role !== 'definition')
  const usesIn = ({ whole }: LabelRange): readonly LabelRange[] =>
    uses.filter((use) => isWithin(use, whole.from, whole.to))
  const inText = uses.filter((use) => !definitions.some((each) => usesIn(each).includes(use)))
  const needed = (own: readonly LabelRange[]): ReadonlySet<string> => {
    const keys = new Set(own.map(labelKey))
    // Grows while it is gone through.
    for (const key of keys)
      for (const definition of definitions.filter((each) => labelKey(each) === key))
        for (const use of usesIn(definition)) keys.add(labelKey(use))
    return keys
  }
  return {
    heads: needed(inText.filter(({ whole }) => whole.from < cut)),
    tails: needed(inText.filter(({ whole }) => whole.from >= cut)),
  }
}

function withDefinitions(text: string, source: string, definitions: readonly LabelRange[]): string {
  const eol = /\r?\n/.exec(source)?.[0] ?? '\n'
  // Empty lines between the parts of a file belong to neither.
  const body = `${text.replace(/\s+$/, '')}${eol}`
  const lines = definitions.map(({ whole }) => source.slice(whole.from, whole.to).trimEnd())
  return lines.reduce((all, each) => `${all}${eol}${each}${eol}`, body)
}
