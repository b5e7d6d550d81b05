import type { ChangeSpec, EditorState, StateCommand } from '@codemirror/state'
import { prefixOf, type PrefixPart } from './containers.ts'
import { LineShifts } from './line-shifts.ts'
import { contentWidth, nextMarker, readMarker, writeMarker, type Marker } from './list-marker.ts'
import { renumbering } from './renumber-lists.ts'
import { textLines, type TextLine } from './text-lines.ts'

type ListKind = 'bullet' | 'number' | 'task'

/** Makes the lines of the selection items of a list, or of another kind of list; where all are that, plain text. */
export const toggleBulletList = toggleList('bullet')
export const toggleNumberedList = toggleList('number')
export const toggleTaskList = toggleList('task')

const markers: Readonly<Record<ListKind, Marker>> = {
  bullet: { kind: 'bullet', sign: '-', gap: ' ', box: null },
  number: { kind: 'number', number: 1, delimiter: '.', gap: ' ', box: null },
  task: { kind: 'bullet', sign: '-', gap: ' ', box: ' ' },
}

function toggleList(kind: ListKind): StateCommand {
  return renumbering(({ state, dispatch }) => {
    if (state.readOnly) return false
    const lines = subjectsOf(state)
    if (lines.length === 0) return false
    const off = lines.every((each) => kindOf(markerOn(each)) === kind)
    const shifts = new LineShifts(state)
    const written = off ? removed(lines) : marked(state, kind, lines, shifts)
    const changes = state.changes([...written, ...shifts.changes()])
    const selection = state.selection.map(changes, 1)
    dispatch(state.update({ changes, selection, userEvent: 'input', scrollIntoView: true }))
    return true
  })
}

/** Where items begin on these lines, further lines of items are left to them. */
function subjectsOf(state: EditorState): readonly TextLine[] {
  const lines = textLines(state)
  if (lines.every((each) => ownItem(each) === null)) return lines
  return lines.filter((each) => ownItem(each) !== null || each.parts.every(({ kind }) => kind !== 'item'))
}

/** The innermost item that begins on a line. */
function ownItem({ parts }: TextLine): PrefixPart | null {
  const last = parts.at(-1)
  return last?.kind === 'item' && last.begins ? last : null
}

function markerOn(each: TextLine): Marker | null {
  const part = ownItem(each)
  return part === null ? null : readMarker(each.line.text.slice(part.from).trimStart())
}

function kindOf(marker: Marker | null): ListKind | null {
  if (marker === null) return null
  return marker.box === null ? marker.kind : 'task'
}

/** Where the marker of a line's item stands; where one would, on a line that has none. */
function placeOf(each: TextLine): { readonly from: number; readonly to: number } {
  const part = ownItem(each)
  if (part === null) return { from: each.from, to: each.from }
  const { text, from } = each.line
  const blanks = /^[ \t]*/.exec(text.slice(part.from))?.[0].length ?? 0
  return { from: from + part.from + blanks, to: from + part.to }
}

function removed(lines: readonly TextLine[]): readonly ChangeSpec[] {
  return lines.map(placeOf)
}

function marked(
  state: EditorState,
  kind: ListKind,
  lines: readonly TextLine[],
  shifts: LineShifts,
): readonly ChangeSpec[] {
  const last = new Map<string, Marker>()
  return lines.map((each) => {
    const { from, to } = placeOf(each)
    const list = listOf(state, each, from)
    const above = last.get(list) ?? neighbourAbove(state, each, from)
    const marker = above !== null && kindOf(above) === kind ? nextMarker(above) : markers[kind]
    last.set(list, marker)
    const part = ownItem(each)
    const old = markerOn(each)
    if (part !== null && old !== null)
      shifts.moveContent(part.node, contentWidth(marker, true) - contentWidth(old, true))
    return { from, to, insert: writeMarker(marker) }
  })
}

/** Lines at one column and in one list are counted together. */
function listOf(state: EditorState, each: TextLine, from: number): string {
  return `${ownItem(each)?.node.parent?.from ?? 'none'} ${from - state.doc.lineAt(from).from}`
}

/** The marker of an item right above, at the same column: its list goes on. */
function neighbourAbove(state: EditorState, { line }: TextLine, from: number): Marker | null {
  if (line.number === 1) return null
  const above = state.doc.line(line.number - 1)
  const part = prefixOf(state, above).at(-1)
  if (part?.kind !== 'item' || !part.begins) return null
  const own = above.text.slice(part.from)
  const blanks = own.length - own.trimStart().length
  return part.from + blanks === from - line.from ? readMarker(own.trimStart()) : null
}
