import { headingLevelChange } from './heading-level.ts'
import { headingRanges } from './heading-ranges.ts'
import { comparedLabel, labelKey, type LabelRange, labelRanges } from './label-ranges.ts'
import { outlineMarkdown } from './outline-markdown.ts'
import { outlineSource } from './outline-source.ts'
import { sameWords } from './same-words.ts'
import { applyTextChanges, type TextChange } from './source-range.ts'
import { splitFrontmatter } from './split-frontmatter.ts'
import { topBlocks } from './top-blocks.ts'

/**
 * Puts the body of one file behind another. Its title becomes a heading of level 2: the one that it begins with
 * where that says it, else a new one. Labels that mean something else in the first file get another name, so
 * that no link and no footnote of either changes its meaning.
 */
export function joinSources(first: string, second: string, title: string): string {
  const eol = /\r?\n/.exec(first)?.[0] ?? '\n'
  const titled = isTitled(second, title)
  const renamed = applyTextChanges(second, labelChanges(first, second))
  const [heading] = titled ? headingRanges(renamed) : []
  const headed =
    heading === undefined ? renamed : applyTextChanges(renamed, [headingLevelChange(renamed, heading, 2)])
  const { body } = splitFrontmatter(headed)
  const own = titled ? '' : `## ${headingWords(title)}${eol}${eol}`
  const rest = body.replace(/^(?:[ \t]*\r?\n)+/, '').replace(/\r?\n|\r/g, eol)
  const end = /[\r\n]$/.test(rest) ? '' : eol
  return `${first.replace(/\s+$/, '')}${eol}${eol}${own}${rest}${end}`
}

/** Whether the file begins with an H1 that says the title. */
function isTitled(source: string, title: string): boolean {
  const [start] = topBlocks(source)
  const [heading] = headingRanges(source)
  if (start === undefined || heading?.level !== 1) return false
  if (heading.from < start.from || heading.to > start.to) return false
  return sameWords(outlineSource(source).headings[0]?.text ?? '', title)
}

/** A title as Markdown that reads as it; signs are only escaped where one would mean something. */
function headingWords(title: string): string {
  const words = title.replace(/\s+/g, ' ').trim()
  const reads = outlineMarkdown(`## ${words}`, 0).headings[0]?.text
  return reads === words && !/\{#[^}]*\}$/.test(words)
    ? words
    : words.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
}

function labelChanges(first: string, second: string): readonly TextChange[] {
  const [ours, theirs] = [labelRanges(first), labelRanges(second)]
  const known = new Set(ours.map(labelKey))
  const defined = new Set(ours.filter(({ role }) => role === 'definition').map(labelKey))
  const own = new Set(theirs.filter(({ role }) => role === 'definition').map(labelKey))
  const taken = new Set([...known, ...theirs.map(labelKey)])
  const names = new Map<string, string>()
  const nameFor = (range: LabelRange): string => {
    const key = labelKey(range)
    const name = names.get(key) ?? freeName(second.slice(range.text.from, range.text.to), range, taken)
    names.set(key, name)
    return name
  }
  return theirs
    .flatMap((range): TextChange[] => {
      const key = labelKey(range)
      if (own.has(key) && known.has(key)) return [renamedLabel(range, nameFor(range))]
      // Brackets that were text there must not become a link here.
      const { from } = range.whole
      return !own.has(key) && defined.has(key) ? [{ from, to: from, insert: '\\' }] : []
    })
    .sort((one, other) => one.from - other.from)
}

/** `label-2`, `label-3` …; what is found is taken. */
function freeName(label: string, { kind }: LabelRange, taken: Set<string>): string {
  for (let nth = 2; ; nth += 1) {
    const name = `${label.trim()}-${nth}`
    const key = labelKey({ kind, label: comparedLabel(kind, name) })
    if (taken.has(key)) continue
    taken.add(key)
    return name
  }
}

function renamedLabel({ role, text, whole }: LabelRange, name: string): TextChange {
  switch (role) {
    case 'shortcut':
      return { from: whole.to, to: whole.to, insert: `[${name}]` }
    case 'collapsed':
      return { from: whole.to - 1, to: whole.to - 1, insert: name }
    case 'definition':
    case 'full':
    case 'note':
      return { from: text.from, to: text.to, insert: name }
  }
}
