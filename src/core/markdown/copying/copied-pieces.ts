import type { SyntaxNode } from '@lezer/common'
import { grammarTree } from '#core/markdown/grammar-tree'
import { labelKey, type LabelRange, labelRanges } from '#core/markdown/label-ranges'
import { applyTextChanges, lineStart, type TextChange } from '#core/markdown/source-range'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'

/** A part of a file; offsets are UTF-16 units. */
export interface SourcePart {
  readonly from: number
  readonly to: number
}

/** Lines that stood in a list lose this much in front, since the list is not copied. */
interface CopiedPart extends SourcePart {
  readonly indent: number
}

/** What of a file is copied. */
export interface CopiedPieces {
  /** In the order of the text; the whole body where nothing of it was selected. */
  readonly parts: readonly CopiedPart[]
  /** What links and footnotes of the parts are defined by, where that stands outside of them. */
  readonly definitions: readonly SourcePart[]
  readonly isWhole: boolean
}

/**
 * What is copied of a file where something may be selected. A selection within a line is taken as it is; one over
 * several takes the lines. Links, emphasis, code, formulas and tables are never taken in halves.
 */
export function copiedPieces(source: string, selected: readonly SourcePart[]): CopiedPieces {
  const bodyOffset = startOfText(source)
  const inBody = selected
    .map(({ from, to }) => ({ from: Math.max(from, bodyOffset), to }))
    .filter(({ from, to }) => from < to && source.slice(from, to).trim() !== '')
  if (inBody.length === 0)
    return { parts: [{ from: bodyOffset, to: source.length, indent: 0 }], definitions: [], isWhole: true }
  const { tree } = grammarTree(source)
  const parts = joined(inBody.map((part) => widened(source, tree.topNode, part))).map((part) => ({
    ...part,
    indent: indentOf(source, tree.topNode, part),
  }))
  return { parts, definitions: definitionsFor(source, parts), isWhole: false }
}

/** Blank lines between frontmatter and text belong to neither. */
function startOfText(source: string): number {
  const { yaml, body, bodyOffset } = splitFrontmatter(source)
  return yaml === null ? bodyOffset : bodyOffset + (/^(?:[ \t]*\r?\n)*/.exec(body)?.[0].length ?? 0)
}

/** What is copied as a text of its own, to be rendered. */
export function renderedSource(source: string, { parts, definitions, isWhole }: CopiedPieces): string {
  const own = parts.map(({ from, to, indent }) => {
    const text = source.slice(from, to)
    return indent === 0 ? text : text.replace(new RegExp(`^[ \\t]{${indent}}`, 'gm'), '')
  })
  if (isWhole) return own.join('')
  return [...own, ...definitions.map(({ from, to }) => source.slice(from, to))].join('\n\n')
}

/** The Markdown of what is copied, with the changes that fall into it. */
export function piecesText(
  source: string,
  { parts, definitions, isWhole }: CopiedPieces,
  changes: readonly TextChange[],
): string {
  const text = ({ from, to }: SourcePart): string =>
    applyTextChanges(
      source.slice(from, to),
      changes
        .filter((change) => change.from >= from && change.to <= to)
        .map((change) => ({ from: change.from - from, to: change.to - from, insert: change.insert })),
    )
  const eol = /\r?\n/.exec(source)?.[0] ?? '\n'
  const all = [...parts.map(text), ...definitions.map(text)]
  return isWhole ? all.join('') : all.join(eol + eol)
}

/** Parts in their order, those that meet as one. */
function joined(parts: readonly SourcePart[]): readonly SourcePart[] {
  const apart: SourcePart[] = []
  for (const part of parts.toSorted((one, other) => one.from - other.from)) {
    const last = apart.at(-1)
    if (last === undefined || part.from > last.to) apart.push(part)
    else apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, part.to) }
  }
  return apart
}

/** Blocks that lose their meaning when they are cut; they are taken with the lines they begin on. */
const wholeBlocks: ReadonlySet<string> = new Set([
  'FencedCode',
  'CodeBlock',
  'HTMLBlock',
  'CommentBlock',
  'MathBlock',
  'Table',
  'LinkReference',
  'FootnoteDefinition',
])
/** The same within a line. */
const wholeSpans: ReadonlySet<string> = new Set([
  'Link',
  'Image',
  'Wikilink',
  'Autolink',
  'URL',
  'Emphasis',
  'StrongEmphasis',
  'Strikethrough',
  'InlineCode',
  'InlineMath',
  'FootnoteReference',
  'HTMLTag',
  'Escape',
  'Entity',
])

function widened(source: string, top: SyntaxNode, { from, to }: SourcePart): SourcePart {
  const inLine = !/[\r\n]/.test(source.slice(from, to).replace(/\r?\n$/, ''))
  const ends = to - (/\r?\n$/.exec(source.slice(from, to))?.[0].length ?? 0)
  const start = inLine ? from : lineStart(source, from)
  const end = inLine ? ends : lineEnd(source, ends)
  return { from: edge(source, top, start, 'from'), to: edge(source, top, end, 'to') }
}

/** Where an edge comes to lie once it cuts nothing. */
function edge(source: string, top: SyntaxNode, offset: number, side: 'from' | 'to'): number {
  let at = offset
  for (let node = deepestAcross(top, offset); node !== null; node = node.parent) {
    const isBlock = wholeBlocks.has(node.name)
    if (!isBlock && !wholeSpans.has(node.name)) continue
    if (side === 'to') at = node.to
    else at = isBlock ? lineStart(source, node.from) : node.from
  }
  return at
}

/** The innermost node that goes on on both sides of an offset. */
function deepestAcross(top: SyntaxNode, offset: number): SyntaxNode | null {
  let found: SyntaxNode | null = null
  for (let node: SyntaxNode | null = top; node !== null;) {
    found = node
    let inner: SyntaxNode | null = node.firstChild
    while (inner !== null && !(inner.from < offset && offset < inner.to)) inner = inner.nextSibling
    node = inner
  }
  return found
}

/** What all lines of a part have in front; indented code needs it. */
function indentOf(source: string, top: SyntaxNode, { from, to }: SourcePart): number {
  const lines = source.slice(from, to).split(/\r?\n/)
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
  const indent = Math.min(...indents)
  const first = from + (/\S/.exec(source.slice(from, to))?.index ?? 0)
  for (let node: SyntaxNode | null = top.resolve(first, 1); node !== null; node = node.parent)
    if (node.name === 'CodeBlock') return 0
  return indent
}

function lineEnd(source: string, offset: number): number {
  const at = source.slice(offset).search(/\r?\n/)
  return at < 0 ? source.length : offset + at
}

/** Definitions that the parts use, and those that these use in turn; of several of one label the first. */
function definitionsFor(source: string, parts: readonly SourcePart[]): readonly SourcePart[] {
  const labels = labelRanges(source)
  const definitions = new Map<string, LabelRange>()
  for (const label of labels)
    if (label.role === 'definition' && !definitions.has(labelKey(label)))
      definitions.set(labelKey(label), label)
  const usesIn = (part: SourcePart): readonly string[] =>
    labels.filter(({ role, whole }) => role !== 'definition' && isWithin(whole, part)).map(labelKey)
  const needed = new Set(parts.flatMap(usesIn))
  // Grows while it is gone through.
  for (const key of needed) {
    const definition = definitions.get(key)
    if (definition !== undefined) for (const use of usesIn(definition.whole)) needed.add(use)
  }
  return [...definitions]
    .filter(([key, { whole }]) => needed.has(key) && !parts.some((part) => isWithin(whole, part)))
    .map(
      ([
        ,
        {
          whole: { from, to },
        },
      ]) => ({ from, to: from + source.slice(from, to).trimEnd().length }),
    )
}

function isWithin({ from, to }: SourcePart, part: SourcePart): boolean {
  return from >= part.from && to <= part.to
}
