import type { ChangeSpec, EditorState, StateCommand } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { nodeOfLine } from './containers.ts'
import { textLines, type TextLine } from './text-lines.ts'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** Makes the lines of the selection headings of this level; where all are that already, plain text. */
export function toggleHeading(level: HeadingLevel): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const lines = textLines(state).filter((each) => !isUnderline(state, each))
    if (lines.length === 0) return false
    const off = lines.every((each) => levelOf(state, each) === level)
    const changes = state.changes([
      ...lines.flatMap((each) => headingChanges(each, off ? '' : `${'#'.repeat(level)} `)),
      ...underlinesOf(state, lines),
    ])
    const selection = state.selection.map(changes, 1)
    dispatch(state.update({ changes, selection, userEvent: 'input', scrollIntoView: true }))
    return true
  }
}

function levelOf(state: EditorState, each: TextLine): number {
  const underlined = /^SetextHeading(\d)$/.exec(setextOf(state, each)?.name ?? '')
  if (underlined !== null) return Number(underlined[1])
  return /^(#{1,6})(?:[ \t]|$)/.exec(each.text)?.[1]?.length ?? 0
}

function headingChanges({ from, text }: TextLine, prefix: string): readonly ChangeSpec[] {
  const old = /^#{1,6}(?:[ \t]+|$)/.exec(text)?.[0].length ?? 0
  const close = old === 0 ? null : /[ \t]+#+[ \t]*$/.exec(text.slice(old))
  const closing = close === null ? [] : [{ from: from + old + close.index, to: from + text.length }]
  return [{ from, to: from + old, insert: prefix }, ...closing]
}

function setextOf(state: EditorState, { line }: TextLine): SyntaxNode | null {
  let node: SyntaxNode | null = nodeOfLine(state, line)
  while (node !== null && !node.name.startsWith('Setext')) node = node.parent
  return node
}

function isUnderline(state: EditorState, each: TextLine): boolean {
  const mark = setextOf(state, each)?.getChild('HeaderMark')
  return mark != null && mark.from >= each.line.from && mark.from <= each.line.to
}

/** The line below such a heading goes: it is one by its `#` now, or none. */
function underlinesOf(state: EditorState, lines: readonly TextLine[]): readonly ChangeSpec[] {
  const marks = new Set(lines.map((each) => setextOf(state, each)?.getChild('HeaderMark')?.from ?? -1))
  return [...marks]
    .filter((from) => from >= 0)
    .map((from) => {
      const line = state.doc.lineAt(from)
      return { from: line.from - 1, to: line.to }
    })
}
