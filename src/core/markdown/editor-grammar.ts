import { tags } from '@lezer/highlight'
import { type BlockContext, GFM, type Line, type MarkdownConfig, type MarkdownExtension } from '@lezer/markdown'
import { wikilinkAt } from './wikilink-rule.ts'

const dollar = 0x24
const bracket = 0x5b

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
        if (next !== bracket) return -1
        const inner = wikilinkAt(context.slice(pos, context.end), 0, context.end - pos)
        if (inner === null) return -1
        const end = pos + inner.length + 4
        const marks = [context.elt('WikilinkMark', pos, pos + 2), context.elt('WikilinkMark', end - 2, end)]
        return context.addElement(context.elt('Wikilink', pos, end, marks))
      },
    },
  ],
}

/** `$…$` within text and `$$` blocks; a block without an end goes on to the end of what holds it. */
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
        const length = inlineMathLength(context.slice(pos, context.end))
        return length === 0 ? -1 : context.addElement(context.elt('InlineMath', pos, pos + length))
      },
    },
  ],
  parseBlock: [
    {
      name: 'MathBlock',
      before: 'FencedCode',
      parse(context, line) {
        if (!opensMath(line)) return false
        const start = context.lineStart + line.pos
        let closed = /^\$\$.*\S.*\$\$\s*$|^\$\$\$\$\s*$/.test(line.text.slice(line.pos))
        const depth = context.depth
        while (context.nextLine() && !closed && context.depth >= depth) closed = /\$\$\s*$/.test(line.text)
        context.addElement(context.elt('MathBlock', start, context.prevLineEnd()))
        return true
      },
      endLeaf: (_, line) => opensMath(line),
    },
  ],
}

function opensMath(line: Line): boolean {
  return line.text.startsWith('$$', line.pos) && line.indent < line.baseIndent + 4
}

/** How long the formula is that begins with the `$` at 0; 0 when none does. */
function inlineMathLength(text: string): number {
  if (text.length < 3 || /\s/.test(text[1] ?? '')) return 0
  let end = text.indexOf('$', 1)
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('$', end + 1)
  if (end < 2 || /\s/.test(text[end - 1] ?? '') || /\d/.test(text[end + 1] ?? '')) return 0
  return end + 1
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

const definition = /^\[\^[^\s\]]+\]:/

/** Footnotes: `[^label]` in the text, `[^label]: …` with its further lines indented by four. */
const footnotes: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteReference', style: tags.link },
    { name: 'FootnoteMark', style: tags.processingInstruction },
    {
      name: 'FootnoteDefinition',
      block: true,
      composite: (_, line, indent) => line.next < 0 || line.indent >= indent,
    },
  ],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(context, next, pos) {
        const match = next === bracket ? /^\[\^[^\s\]]+\](?![([])/.exec(context.slice(pos, context.end)) : null
        return match === null ? -1 : context.addElement(context.elt('FootnoteReference', pos, pos + match[0].length))
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
        context.startComposite('FootnoteDefinition', line.pos, line.baseIndent + 4)
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
        if (context.lineStart !== 0 || context.depth > 1 || !/^\uFEFF?---[ \t]*$/.test(line.text)) return false
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

/** An opening fence that is never closed is text. The context shows one line ahead; the input shows all. */
function closesLater(context: BlockContext): boolean {
  const input: unknown = Reflect.get(context, 'input')
  if (typeof input !== 'object' || input === null || !('read' in input) || typeof input.read !== 'function') return false
  if (!('length' in input) || typeof input.length !== 'number') return false
  const text: unknown = input.read(0, input.length)
  return typeof text === 'string' && /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(text)
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
  wikilinks,
  { remove: ['Subscript', 'Superscript', 'Emoji'] },
]
