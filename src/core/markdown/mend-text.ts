import type { SyntaxNode, Tree } from '@lezer/common'
import { editFrontmatter } from './edit-frontmatter.ts'
import { cutExcerpt } from './excerpt.ts'
import { readFrontmatter } from './frontmatter.ts'
import { grammarTree } from './grammar-tree.ts'
import { type LinkRange, linkRanges } from './link-ranges.ts'
import type { TextChange } from './source-range.ts'
import { splitFrontmatter } from './split-frontmatter.ts'

/** Where something is wrong in a Markdown file, from 1. */
export interface WrongPlace {
  readonly line: number | null
  readonly column: number | null
}

/** Puts another address where the link or picture at a place has `href`. Null where it has not. */
export function mendAddress(
  source: string,
  place: WrongPlace,
  href: string,
  instead: string,
): readonly TextChange[] | null {
  const at = offsetOf(source, place)
  if (at === null) return null
  const { tree, text } = grammarTree(source)
  const addresses = linkRanges(source).filter((range) => range.href === href)
  const within = nodesAround(tree, at).flatMap((node): LinkRange[] => {
    const found = addresses.filter(({ from, to }) => node.from <= from && to <= node.to)
    return found.length > 0 || !/^(?:Link|Image)$/.test(node.name)
      ? found
      : definitions(tree, text, node, addresses)
  })
  const [range] = within
  return range === undefined ? null : [{ from: range.from, to: range.to, insert: instead }]
}

/** What a link or picture may be, the innermost first. */
function nodesAround(tree: Tree, at: number): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let node: SyntaxNode | null = tree.resolveInner(at, 1); node !== null; node = node.parent)
    if (/^(?:Link|Image|Wikilink|HTMLTag|HTMLBlock)$/.test(node.name) && node.from <= at) found.push(node)
  // What begins at the place is meant, not what it stands in.
  return found.toSorted((one, other) => other.from - one.from || other.to - one.to)
}

/** The definition that a link names by its label. */
function definitions(
  tree: Tree,
  text: string,
  link: SyntaxNode,
  addresses: readonly LinkRange[],
): LinkRange[] {
  const written = text.slice(link.from, link.to)
  const label = /\]\[([^\]]+)\]$/.exec(written)?.[1] ?? /^!?\[([^\]]*)\]/.exec(written)?.[1] ?? ''
  const found: LinkRange[] = []
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (name !== 'LinkReference') return
      const own = /^\[([^\]]+)\]:/.exec(text.slice(from, to))?.[1] ?? ''
      if (labelKey(own) === labelKey(label))
        found.push(...addresses.filter((range) => from <= range.from && range.to <= to))
    },
  })
  return found.slice(0, 1)
}

function labelKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Gives the heading at a place another level. */
export function mendHeading(source: string, place: WrongPlace, level: number): readonly TextChange[] | null {
  const at = offsetOf(source, place)
  const signs = at === null ? null : /^#{1,6}(?=\s|$)/.exec(source.slice(at, at + 7))
  return at === null || signs === null
    ? null
    : [{ from: at, to: at + signs[0].length, insert: '#'.repeat(level) }]
}

/** Takes a note away with all of its lines, and the empty line that would be left between two. */
export function removeNote(
  source: string,
  place: WrongPlace,
  label: string,
  count: number,
): readonly TextChange[] | null {
  const at = offsetOf(source, place)
  if (at === null || place.line === null || !source.startsWith(`[^${label}]:`, at)) return null
  const lines = linesOf(source)
  const first = place.line - 1
  const last = first + count - 1
  const from = lines[first]
  const to = lines[last]
  if (from === undefined || to === undefined) return null
  const isEmpty = (line: Line | undefined): boolean =>
    line !== undefined && source.slice(line.from, line.to).trim() === ''
  const isLast = lines[last + 1] === undefined
  const before = lines[first - 1]
  const gap = isEmpty(before) && (isLast || isEmpty(lines[last + 1]))
  const start = gap && before !== undefined ? before : from
  if (!isLast) return [{ from: start.from, to: to.next, insert: '' }]
  // The last line has no end of its own: that of the line before goes.
  const above = lines[lines.indexOf(start) - 1]
  return [{ from: above === undefined ? 0 : above.to, to: source.length, insert: '' }]
}

/** Begins the note of a mark at the end of the file, behind the other notes. */
export function beginNote(source: string, label: string): readonly TextChange[] {
  const eol = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'
  const end = source.trimEnd().length
  const lastLine =
    source
      .slice(0, end)
      .split(/\r\n|\r|\n/)
      .at(-1) ?? ''
  const gap = end === 0 ? '' : /^\[\^[^\]]+\]:/.test(lastLine) ? eol : eol + eol
  const tail = source.slice(end)
  return [{ from: end, to: source.length, insert: `${gap}[^${label}]:${tail === '' ? '' : eol}` }]
}

/** Cuts the description to what lists show of it. */
export function shortenDescription(source: string): readonly TextChange[] | null {
  const { description } = readFrontmatter(splitFrontmatter(source).yaml)
  if (description === null) return null
  const edit = editFrontmatter(source, 'description', cutExcerpt(description.replace(/\s+/g, ' ').trim()))
  return edit.kind === 'refused' ? null : edit.changes
}

interface Line {
  readonly from: number
  /** The end of its text. */
  readonly to: number
  /** Where the next one begins. */
  readonly next: number
}

function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const match of source.matchAll(/\r\n|\r|\n/g)) {
    const next = match.index + match[0].length
    lines.push({ from, to: match.index, next })
    from = next
  }
  lines.push({ from, to: source.length, next: source.length })
  return lines
}

function offsetOf(source: string, { line, column }: WrongPlace): number | null {
  if (line === null || column === null) return null
  const found = linesOf(source)[line - 1]
  const at = (found?.from ?? 0) + column - 1
  return found === undefined || at > found.to ? null : at
}
