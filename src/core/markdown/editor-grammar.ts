import { tags } from '@lezer/highlight'
import {
  type BlockContext,
  GFM,
  InlineContext,
  type Line,
  type MarkdownConfig,
  type MarkdownExtension,
} from '@lezer/markdown'
import { directiveGrammar } from './directive-grammar.ts'
import { inlineMathLength, mathBlockLines } from './math-rule.ts'
import { seriesTokenAt, writtenToken } from './series-token-rule.ts'
import { wikilinkAt } from './wikilink-rule.ts'

const dollar = 0x24
const bracket = 0x5b
const brace = 0x7b
const bang = 0x21

/** `[[target|label]]`, by the same reading as the pipeline's. */
const wikilinks: MarkdownConfig = {
  defineNodes: [
    { name: 'Wikilink', style: tags.link },
    { name: 'WikilinkMark', style: tags.processingInstruction },
  ],
  parseInline: [
    {
      name: 'Wikilink',
      before: 'Link',
      parse(context, next, pos) {
        if (next !== bracket && next !== bang) return -1
        const start = next === bang ? pos + 1 : pos
        const inner = wikilinkAt(context.text, start - context.offset, context.text.length)
        if (inner === null) return -1
        const end = start + inner.length + 4
        // Behind `!` it may be the alternative text of a picture.
        if (next === bang && /[[(]/.test(context.text[end - context.offset] ?? '')) return -1
        closeOpenLinks(context)
        const marks = [
          context.elt('WikilinkMark', start, start + 2),
          context.elt('WikilinkMark', end - 2, end),
        ]
        return context.addElement(context.elt('Wikilink', start, end, marks))
      },
    },
  ],
}

/** `{{part}}` and the like, by the same reading as the pipeline's. */
const seriesTokens: MarkdownConfig = {
  defineNodes: [{ name: 'SeriesToken', style: tags.macroName }],
  parseInline: [
    {
      name: 'SeriesToken',
      before: 'Link',
      parse(context, next, pos) {
        if (next !== brace) return -1
        const name = seriesTokenAt(context.text, pos - context.offset, context.text.length)
        if (name === null) return -1
        return context.addElement(context.elt('SeriesToken', pos, pos + writtenToken(name).length))
      },
    },
  ],
}

/** Links hold no links: brackets that are open around a wikilink are text. */
function closeOpenLinks(context: InlineContext): void {
  for (;;) {
    const open = context.findOpeningDelimiter(InlineContext.linkStart)
    if (open === null) return
    for (const element of context.takeContent(open)) context.addElement(element)
  }
}

/** `$…$` within text and `$$` blocks. */
const math: MarkdownConfig = {
  defineNodes: [
    { name: 'InlineMath', style: tags.special(tags.monospace) },
    { name: 'MathBlock', block: true, style: tags.special(tags.monospace) },
  ],
  parseInline: [
    {
      name: 'InlineMath',
      after: 'Escape',
      parse(context, next, pos) {
        if (next !== dollar) return -1
        const length = inlineMathLength(context.text, pos - context.offset, context.text.length)
        return length === 0 ? -1 : context.addElement(context.elt('InlineMath', pos, pos + length))
      },
    },
  ],
  parseBlock: [
    {
      name: 'MathBlock',
      before: 'FencedCode',
      parse(context, line) {
        const lines = mathLines(context, line)
        if (lines === 0) return false
        const start = context.lineStart + line.pos
        for (let left = lines; left > 0; left -= 1) context.nextLine()
        context.addElement(context.elt('MathBlock', start, context.prevLineEnd()))
        return true
      },
      endLeaf: (context, line) => mathLines(context, line) > 0,
    },
  ],
}

/** Longer formulas than this are coloured as text; most end within the first so many characters. */
const longestMath = 10_000
const usualMath = 200

function mathLines(context: BlockContext, line: Line): number {
  if (line.next !== dollar || line.indent >= line.baseIndent + 4) return 0
  const first = line.text.slice(line.pos)
  if (!first.startsWith('$$')) return 0
  const below = linesFrom(context)
  // Marks of quotes and lists stand before the text; a formula has none of its own there.
  return mathBlockLines((index) => (index === 0 ? first : (below(index)?.replace(/^[\s>]+/, '') ?? null)))
}

/** The lines from the current one on, read only as far as they are asked for: many lines may look like a formula. */
function linesFrom(context: BlockContext): (index: number) => string | null {
  let length = 0
  let lines: readonly string[] = []
  return (index) => {
    // The last line that was read may go on.
    while (index >= lines.length - 1 && length < longestMath) {
      length = Math.min(longestMath, Math.max(usualMath, length * 8))
      lines = (textFrom(context, context.lineStart, length) ?? '').split(/\r\n|\r|\n/)
    }
    return lines[index] ?? null
  }
}

const footnoteIndent = 4
const definition = /^\[\^[^\s\]]+\]:/

/** Footnotes: `[^label]` in the text, `[^label]: …` with its further lines indented by four. */
const footnotes: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteReference', style: tags.link },
    { name: 'FootnoteMark', style: tags.processingInstruction },
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_, line, indent) {
        if (line.next >= 0 && line.indent < line.baseIndent + indent) return false
        line.moveBaseColumn(line.baseIndent + indent)
        return true
      },
    },
  ],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(context, next, pos) {
        const match =
          next === bracket ? /^\[\^[^\s\]]+\](?![([])/.exec(context.slice(pos, context.end)) : null
        return match === null
          ? -1
          : context.addElement(context.elt('FootnoteReference', pos, pos + match[0].length))
      },
    },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(context, line) {
        const mark = definitionIn(line)
        if (mark === null) return false
        context.startComposite('FootnoteDefinition', line.pos, footnoteIndent)
        const start = context.lineStart + line.pos
        context.addElement(context.elt('FootnoteMark', start, start + mark.length))
        line.moveBase(line.skipSpace(line.pos + mark.length))
        return null
      },
      endLeaf: (_, line) => definitionIn(line) !== null,
    },
  ],
}

function definitionIn(line: Line): string | null {
  if (line.next !== bracket || line.indent >= line.baseIndent + 4) return null
  return definition.exec(line.text.slice(line.pos))?.[0] ?? null
}

/** YAML between `---` lines at the very start. */
const frontmatter: MarkdownConfig = {
  defineNodes: [
    { name: 'Frontmatter', block: true, style: tags.meta },
    { name: 'FrontmatterMark', style: tags.processingInstruction },
  ],
  parseBlock: [
    {
      name: 'Frontmatter',
      before: 'HorizontalRule',
      parse(context, line) {
        if (context.lineStart !== 0 || context.depth > 1 || !/^\uFEFF?---[ \t]*$/.test(line.text))
          return false
        if (!closesLater(context)) return false
        const marks = [context.elt('FrontmatterMark', 0, line.text.length)]
        while (context.nextLine() && !/^(?:---|\.\.\.)[ \t]*$/.test(line.text)) continue
        marks.push(context.elt('FrontmatterMark', context.lineStart, context.lineStart + line.text.length))
        context.nextLine()
        context.addElement(context.elt('Frontmatter', 0, context.prevLineEnd(), marks))
        return true
      },
    },
  ],
}

/** An opening fence that is never closed is text. */
function closesLater(context: BlockContext): boolean {
  return /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(textFrom(context, 0, longestFrontmatter) ?? '')
}

const longestFrontmatter = 100_000

/** The published context shows one line ahead; the input that it holds shows more. */
function textFrom(context: BlockContext, from: number, length: number): string | null {
  const input: unknown = Reflect.get(context, 'input')
  if (typeof input !== 'object' || input === null || !('read' in input) || typeof input.read !== 'function')
    return null
  if (!('length' in input) || typeof input.length !== 'number') return null
  const text: unknown = input.read(from, Math.min(input.length, from + length))
  return typeof text === 'string' ? text : null
}

/**
 * The dialect of `docs/markdown.md` for CodeMirror and Lezer, so that the editor colours what the
 * pipeline will show. Takes out what a base may bring beyond it.
 */
export const editorGrammar: MarkdownExtension = [
  GFM,
  frontmatter,
  footnotes,
  math,
  directiveGrammar,
  wikilinks,
  seriesTokens,
  { remove: ['Subscript', 'Superscript', 'Emoji'] },
]
