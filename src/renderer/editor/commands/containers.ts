import { countColumn, type EditorState, type Line } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { contentWidth, type Marker, readMarker, signLength } from './list-marker.ts'
import { treeUntil } from '../tree-until.ts'

/** What text stands in and is written at the beginning of its lines: a quote, an item of a list, a footnote. */
export interface Container {
  readonly kind: 'quote' | 'item' | 'note'
  readonly node: SyntaxNode
}

/** What a container writes on one line. Offsets in the line. */
export interface PrefixPart extends Container {
  readonly from: number
  readonly to: number
  /** The container begins on this line. */
  readonly begins: boolean
}

const kinds: Readonly<Record<string, Container['kind']>> = {
  Blockquote: 'quote',
  ListItem: 'item',
  FootnoteDefinition: 'note',
}

const verbatim: ReadonlySet<string> = new Set([
  'FencedCode',
  'CodeBlock',
  'HTMLBlock',
  'CommentBlock',
  'ProcessingInstructionBlock',
  'MathBlock',
  'Frontmatter',
])

/** The innermost node at the text of a line; of an empty line, at its beginning. */
export function nodeOfLine(state: EditorState, line: Line): SyntaxNode {
  const last = line.text.trimEnd().length
  return last === 0
    ? treeUntil(state, line.to).resolveInner(line.from, -1)
    : treeUntil(state, line.to).resolveInner(line.from + last - 1, 1)
}

/** Containers of a node from the outside in, itself included where it is one. */
export function containersOf(node: SyntaxNode | null): readonly Container[] {
  const found: Container[] = []
  for (let each = node; each !== null; each = each.parent) {
    const kind = kinds[each.name]
    if (kind !== undefined) found.unshift({ kind, node: each })
  }
  return found
}

/** What stands before the text of a line, from the outside in. */
export function prefixOf(state: EditorState, line: Line): readonly PrefixPart[] {
  return line.text.trim() === '' ? [] : partsOn(state, line, containersOf(nodeOfLine(state, line)))
}

/** What these containers write on a line of theirs; the first that writes nothing, and those in it, are left out. */
export function partsOn(
  state: EditorState,
  line: Line,
  containers: readonly Container[],
): readonly PrefixPart[] {
  const parts: PrefixPart[] = []
  let from = 0
  for (const container of containers) {
    const length = lengthOn(state, line, container, from)
    if (length === null) break
    const begins = container.node.from >= line.from && container.kind !== 'quote'
    parts.push({ ...container, from, to: from + length, begins })
    from += length
  }
  return parts
}

/** Where the text of a line begins, behind all that its containers write. */
export function prefixEnd(parts: readonly PrefixPart[]): number {
  return parts.at(-1)?.to ?? 0
}

/** Column of a position in its line. */
export function columnOf(state: EditorState, position: number): number {
  const line = state.doc.lineAt(position)
  return countColumn(line.text, state.tabSize, position - line.from)
}

/** Column where the content of an item stands. */
export function contentColumn(state: EditorState, item: SyntaxNode): number {
  const text = firstLineOf(state, item)
  const marker = readMarker(text)
  if (marker === null) return columnOf(state, startOf(item))
  const hasContent = marker.box !== null || text.slice(signLength(marker)).trim() !== ''
  return columnOf(state, startOf(item)) + contentWidth(marker, hasContent)
}

/** Blanks as wide as what begins there. */
export function blanksOf(state: EditorState, { kind, node, from }: PrefixPart): string {
  const start = state.doc.lineAt(node.from).from + from
  return ' '.repeat(kind === 'note' ? 4 : contentColumn(state, node) - columnOf(state, start))
}

/** How an item begins. */
export function markerOf(state: EditorState, item: SyntaxNode): Marker | null {
  return readMarker(firstLineOf(state, item))
}

/** Where the sign of an item stands; blanks before it may be counted in. */
export function startOf(item: SyntaxNode): number {
  return item.getChild('ListMark')?.from ?? item.from
}

function firstLineOf({ doc }: EditorState, item: SyntaxNode): string {
  const from = startOf(item)
  return doc.sliceString(from, doc.lineAt(from).to)
}

/** The item above or below in the same list. */
export function itemBeside(item: SyntaxNode, side: 'prevSibling' | 'nextSibling'): SyntaxNode | null {
  // Marks of quotes stand between the items of a list.
  for (let each = item[side]; each !== null; each = each[side]) if (each.name === 'ListItem') return each
  return null
}

/** The block at a position whose text is taken as it is, code or the like; null elsewhere. */
export function verbatimAt(state: EditorState, position: number): SyntaxNode | null {
  return verbatimAbove(treeUntil(state, state.doc.lineAt(position).to).resolveInner(position, -1))
}

export function verbatimAbove(node: SyntaxNode): SyntaxNode | null {
  for (let each: SyntaxNode | null = node; each !== null; each = each.parent) {
    if (verbatim.has(each.name)) return each
  }
  return null
}

/** Length of what a container writes on a line from an offset on; null where it writes nothing there. */
function lengthOn(state: EditorState, line: Line, { kind, node }: Container, from: number): number | null {
  const text = line.text.slice(from)
  if (kind === 'quote') return /^ {0,3}>[ \t]?/.exec(text)?.[0].length ?? null
  const blanks = /^[ \t]*/.exec(text)?.[0].length ?? 0
  if (node.from < line.from)
    return blanksUntil(state, line, from, blanks, contentStart(state, { kind, node }))
  const own = text.slice(blanks)
  if (kind === 'note') return blanks + (/^\[\^[^\s\]]+\]:[ \t]*/.exec(own)?.[0].length ?? 0)
  const marker = readMarker(own)
  if (marker === null) return null
  const sign = signLength(marker)
  return blanks + sign + (/^[ \t]*/.exec(own.slice(sign))?.[0].length ?? 0)
}

function contentStart(state: EditorState, { kind, node }: Container): number {
  return kind === 'note' ? columnOf(state, node.from) + 4 : contentColumn(state, node)
}

/** How many of the blanks lead to a column; null where they do not lead so far. */
function blanksUntil(
  state: EditorState,
  line: Line,
  from: number,
  blanks: number,
  column: number,
): number | null {
  for (let length = 0; length <= blanks; length += 1) {
    if (countColumn(line.text, state.tabSize, from + length) >= column) return length
  }
  return null
}
