import { tags } from '@lezer/highlight'
import type { Line, MarkdownConfig } from '@lezer/markdown'
import { type DirectiveLine, endingColons, readDirective } from './read-directive.ts'

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
        const head = headOf(line)
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
      endLeaf: (_, line) => headOf(line) !== null,
    },
  ],
}

function ownText({ text, pos, indent, baseIndent }: Line): string {
  return indent >= baseIndent + 4 ? '' : text.slice(pos)
}

function headOf(line: Line): DirectiveLine | null {
  return line.next === colon ? readDirective(ownText(line)) : null
}
