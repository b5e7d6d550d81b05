import type { EditorState, Line, SelectionRange } from '@codemirror/state'
import { blanksOf, itemBeside, prefixEnd, prefixOf, verbatimAt, type PrefixPart } from './containers.ts'
import { isBlank, leaveItem, leaveMarkup, replaced, type Step } from './leave-markup.ts'
import { isEmptyItem, readMarker, signLength } from './list-marker.ts'
import { markerBelow } from './list-numbers.ts'
import { renumbering } from './renumber-lists.ts'

/**
 * A new line with the marks of what the line stands in. An item without text ends its list instead, or the inner one
 * of two; two empty lines of a quote end the quote.
 */
export const continueMarkup = renumbering(({ state, dispatch }) => {
  if (state.readOnly) return false
  const steps = new Map(state.selection.ranges.map((range) => [range, stepAt(state, range)]))
  if ([...steps.values()].every((step) => step === null)) return false
  const change = state.changeByRange((range) => steps.get(range) ?? plainLine(state, range))
  dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }))
  return true
})

function stepAt(state: EditorState, { from, to }: SelectionRange): Step | null {
  const line = state.doc.lineAt(from)
  const parts = prefixOf(state, line)
  const inner = parts.at(-1)
  if (from === to && from === line.to && isEmptyItem(line.text.slice(prefixEnd(parts)))) {
    if (verbatimAt(state, from) === null) return leaveItem(state, line)
  }
  if (inner === undefined || from - line.from < signEnd(line.text, inner)) return null
  if (verbatimAt(state, from) !== null) return quotedCode(state, line, parts, { from, to })
  if (parts.every(({ kind, begins }) => kind === 'note' && begins)) return null
  if (to <= line.to && line.text.slice(inner.to).trim() === '') {
    const end = leaveMarkup(state, line, parts, inner)
    if (end !== null) return end
  }
  const written = line.text.slice(inner.to, from - line.from)
  const start = from - (written.length - written.trimEnd().length)
  const last = state.doc.lineAt(to)
  const blanks = /^[ \t]*/.exec(last.text.slice(to - last.from))?.[0].length ?? 0
  const above = isLoose(state, inner) ? `${state.lineBreak}${blankLine(line.text, parts.slice(0, -1))}` : ''
  return replaced(start, to + blanks, `${above}${state.lineBreak}${continued(state, line.text, parts)}`)
}

function plainLine(state: EditorState, { from, to }: SelectionRange): Step {
  return replaced(from, to, state.lineBreak)
}

/** In the line, where the sign of an item ends, or the mark of a quote. */
function signEnd(text: string, part: PrefixPart): number {
  const own = text.slice(part.from)
  if (part.kind !== 'item' || !part.begins)
    return part.from + own.slice(0, part.to - part.from).trimEnd().length
  const sign = own.trimStart()
  const marker = readMarker(sign)
  return part.from + own.length - sign.length + (marker === null ? 0 : signLength(marker))
}

/** Code in a quote stays in the quote. */
function quotedCode(
  state: EditorState,
  line: Line,
  parts: readonly PrefixPart[],
  { from, to }: { readonly from: number; readonly to: number },
): Step | null {
  if (parts.every(({ kind }) => kind !== 'quote')) return null
  const indent = /^[ \t]*/.exec(line.text.slice(prefixEnd(parts), from - line.from))?.[0] ?? ''
  const marks = parts.map((part) =>
    part.begins ? blanksOf(state, part) : line.text.slice(part.from, part.to),
  )
  return replaced(from, to, `${state.lineBreak}${marks.join('')}${indent}`)
}

/** What the next line begins with: marks of quotes, blanks for what goes on, and the marker of another item. */
function continued(state: EditorState, text: string, parts: readonly PrefixPart[]): string {
  const marks = parts.map((part, index) => {
    const own = text.slice(part.from, part.to)
    if (part.kind === 'quote') return own.endsWith('>') && text.slice(part.to).trim() === '' ? `${own} ` : own
    if (!part.begins) return own
    const isInner = index === parts.length - 1
    if (part.kind === 'note') return isInner ? '' : blanksOf(state, part)
    return isInner ? indentOf(own) + markerBelow(state, part.node) : blanksOf(state, part)
  })
  return marks.join('')
}

function indentOf(text: string): string {
  return /^[ \t]*/.exec(text)?.[0] ?? ''
}

/** What an empty line of these containers looks like. */
function blankLine(text: string, parts: readonly PrefixPart[]): string {
  const last = parts.findLastIndex(({ kind }) => kind === 'quote')
  const marks = parts
    .slice(0, last + 1)
    .map(({ kind, from, to }) => (kind === 'quote' ? text.slice(from, to) : ' '.repeat(to - from)))
  return marks.join('').trimEnd()
}

/** Items stand apart by empty lines. */
function isLoose({ doc }: EditorState, { kind, begins, node }: PrefixPart): boolean {
  if (kind !== 'item' || !begins) return false
  const lower = itemBeside(node, 'prevSibling') === null ? itemBeside(node, 'nextSibling') : node
  return lower !== null && isBlank(doc.line(doc.lineAt(lower.from).number - 1).text)
}
