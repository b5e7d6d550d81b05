import { tags } from '@lezer/highlight'
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown'
import { type DirectiveLine, endingColons, readDirective } from './read-directive.ts'
import { inputOf } from './context-input.ts'

const colon = 0x3a

/** `:::details[Summary]` and the like, by the same reading as the pipeline's. */
export const directiveGrammar: MarkdownConfig = {
  defineNodes: [
    {
      name: 'Directive',
      block: true,
      composite(context, line, colons) {
        if (endingColons(ownText(line)) < colons) return true
        const from = context.lineStart + line.pos
        line.addMarker(context.elt('DirectiveMark', from, from + ownText(line).trimEnd().length))
        line.moveBase(line.text.length)
        return false
      },
    },
    { name: 'DirectiveMark', style: tags.processingInstruction },
    { name: 'DirectiveLabel', style: tags.strong },
  ],
  parseBlock: [
    {
      name: 'Directive',
      before: 'FencedCode',
      parse(context, line) {
        const head = headOf(context, line)
        if (head === null) return false
        const start = context.lineStart + line.pos
        const end = start + ownText(line).trimEnd().length
        context.startComposite('Directive', line.pos, head.colons)
        if (head.label === '') context.addElement(context.elt('DirectiveMark', start, end))
        else {
          const from = start + head.labelFrom
          const to = from + head.label.length
          const inner = context.parser.parseInline(head.label, from)
          context.addElement(context.elt('DirectiveMark', start, from))
          context.addElement(context.elt('DirectiveLabel', from, to, inner))
          context.addElement(context.elt('DirectiveMark', to, end))
        }
        context.nextLine()
        return true
      },
      endLeaf: (context, line) => headOf(context, line) !== null,
    },
  ],
}

function ownText({ text, pos, indent, baseIndent }: Line): string {
  return indent >= baseIndent + 4 ? '' : text.slice(pos)
}

function headOf(context: BlockContext, line: Line): DirectiveLine | null {
  const head = line.next === colon ? readDirective(ownText(line)) : null
  if (head === null) return null
  const after = context.lineStart + line.text.length
  return endingsOf(context).some(({ at, colons }) => at >= after && colons >= head.colons) ? head : null
}

interface Ending {
  readonly at: number
  readonly colons: number
}

/** Looked for once in a reading: many beginnings without an end would each go through all of it. */
const known = new WeakMap<object, readonly Ending[]>()

/** Lines that may end a directive; marks of quotes stand before those of one in a quote. */
function endingsOf(context: BlockContext): readonly Ending[] {
  const input = inputOf(context)
  if (input === null) return []
  const endings =
    known.get(input) ??
    [...input.read(0, input.length).matchAll(/[\r\n][\s>]*(:{3,})[ \t]*(?=[\r\n]|$)/g)].map(
      ({ index, 1: signs = '' }) => ({ at: index, colons: signs.length }),
    )
  known.set(input, endings)
  return endings
}
