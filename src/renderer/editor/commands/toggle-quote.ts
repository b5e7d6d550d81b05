import type { ChangeSpec, EditorState, Line, StateCommand } from '@codemirror/state'
import { containersOf, nodeOfLine, partsOn } from './containers.ts'
import { cutsCode, outerPlace, startIn } from './outer-place.ts'
import { lineGroups } from './selected-lines.ts'

/** Puts the lines of the selection into a quote, or takes them out of theirs. */
export const toggleQuote: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false
  const groups = lineGroups(state).filter((lines) => !cutsCode(state, lines))
  if (groups.length === 0) return false
  const depths = groups
    .flat()
    .filter(isWritten)
    .map((line) => quotesOf(state, line).length)
  const depth = depths.length === 0 ? 0 : Math.min(...depths)
  const changes = state.changes(
    groups.flatMap((lines) => (depth === 0 ? quoted(state, lines) : unquoted(state, lines, depth))),
  )
  const selection = state.selection.map(changes, 1)
  dispatch(state.update({ changes, selection, userEvent: 'input', scrollIntoView: true }))
  return true
}

/** Puts lines into a quote; empty ones between them keep it together. */
export function quoted(state: EditorState, lines: readonly Line[], first = ''): readonly ChangeSpec[] {
  const place = outerPlace(state, lines)
  return lines.map((line, index) => {
    const { from, blanks } = startIn(state, line, place)
    const isOnly = lines.length === 1
    const mark = isWritten(line) || isOnly ? '> ' : '>'
    const above = index > 0 || first === '' ? '' : `> ${first}${state.lineBreak}${place.prefix}`
    return { from, insert: blanks + above + mark }
  })
}

function unquoted(state: EditorState, lines: readonly Line[], depth: number): readonly ChangeSpec[] {
  return lines.flatMap((line) => {
    const mark = partsOn(state, line, containersOf(nodeOfLine(state, line))).filter(
      ({ kind }) => kind === 'quote',
    )[depth - 1]
    return mark === undefined ? [] : [{ from: line.from + mark.from, to: line.from + mark.to }]
  })
}

function quotesOf(state: EditorState, line: Line) {
  return containersOf(nodeOfLine(state, line)).filter(({ kind }) => kind === 'quote')
}

function isWritten({ text }: Line): boolean {
  return text.trim() !== ''
}
