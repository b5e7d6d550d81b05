import { syntaxTree } from '@codemirror/language'
import {
  EditorSelection,
  type ChangeSpec,
  type EditorState,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** An inline style: the node that carries it, and what is written on both sides. */
interface InlineStyle {
  readonly node: string
  readonly mark: string
}

/** Makes the selection, or the word at the caret, bold; or takes that away. */
export const toggleBold = toggleInline({ node: 'StrongEmphasis', mark: '**' })
export const toggleItalic = toggleInline({ node: 'Emphasis', mark: '*' })
export const toggleStrike = toggleInline({ node: 'Strikethrough', mark: '~~' })
export const toggleCode = toggleInline({ node: 'InlineCode', mark: '`' })

/** Makes the selection the text of a link and puts the caret where its address goes. */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false
  const change = state.changeByRange((selected) => {
    const range = selected.empty ? (state.wordAt(selected.head) ?? selected) : selected
    const text = state.sliceDoc(range.from, range.to)
    const isAddress = /^https?:\/\/\S+$/.test(text)
    const insert = isAddress ? `[](${text})` : `[${text}]()`
    const caret = isAddress || text === '' ? range.from + 1 : range.from + insert.length - 1
    return { changes: { from: range.from, to: range.to, insert }, range: EditorSelection.cursor(caret) }
  })
  dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }))
  return true
}

/** Makes the lines of the selection headings of this level; where all are that already, plain text. */
export function toggleHeading(level: 1 | 2 | 3 | 4 | 5 | 6): StateCommand {
  const prefix = `${'#'.repeat(level)} `
  return toggleLines({
    has: (text) => text.startsWith(prefix),
    without: (text) => /^#{1,6}[ \t]+/.exec(text)?.[0].length ?? 0,
    prefix: () => prefix,
  })
}

/** Puts the lines of the selection into a quote, or takes them out. */
export const toggleQuote = toggleLines({
  has: (text) => text.startsWith('>'),
  without: (text) => /^>[ ]?/.exec(text)?.[0].length ?? 0,
  prefix: () => '> ',
})

const anyItem = /^(?:[-*+] \[[ xX]\] |[-*+] |\d+[.)] )/

export const toggleBulletList = toggleLines({
  has: (text) => /^[-*+] (?!\[[ xX]\] )/.test(text),
  without: itemMark,
  prefix: () => '- ',
})

export const toggleNumberedList = toggleLines({
  has: (text) => /^\d+[.)] /.test(text),
  without: itemMark,
  prefix: (index) => `${index + 1}. `,
})

export const toggleTaskList = toggleLines({
  has: (text) => /^[-*+] \[[ xX]\] /.test(text),
  without: itemMark,
  prefix: () => '- [ ] ',
})

function itemMark(text: string): number {
  return anyItem.exec(text)?.[0].length ?? 0
}

function toggleInline(style: InlineStyle): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const change = state.changeByRange((range) => {
      const styled = styledAround(state, range, style)
      return styled === null ? addMarks(state, range, style) : removeMarks(range, styled)
    })
    dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }))
    return true
  }
}

/** The innermost node of this style that holds the whole range. */
function styledAround(state: EditorState, range: SelectionRange, style: InlineStyle): SyntaxNode | null {
  for (const side of [-1, 1] as const) {
    for (
      let node: SyntaxNode | null = syntaxTree(state).resolveInner(range.from, side);
      node !== null;
      node = node.parent
    ) {
      if (node.name === style.node && node.from <= range.from && node.to >= range.to) return node
    }
  }
  return null
}

function addMarks(state: EditorState, selected: SelectionRange, { mark }: InlineStyle) {
  const word = selected.empty ? (state.wordAt(selected.head) ?? selected) : selected
  const text = state.sliceDoc(word.from, word.to)
  // Marks beside a space mean nothing in Markdown.
  const from = word.from + (text.length - text.trimStart().length)
  const to = Math.max(from, word.to - (text.length - text.trimEnd().length))
  const changes: ChangeSpec = [
    { from, insert: mark },
    { from: to, insert: mark },
  ]
  const moved = (position: number) => Math.min(Math.max(position, from), to) + mark.length
  return { changes, range: EditorSelection.range(moved(selected.anchor), moved(selected.head)) }
}

function removeMarks(range: SelectionRange, styled: SyntaxNode) {
  const open = styled.firstChild
  const close = styled.lastChild
  if (open === null || close === null || open.from === close.from) return { range }
  const changes: ChangeSpec = [
    { from: open.from, to: open.to },
    { from: close.from, to: close.to },
  ]
  const width = open.to - open.from
  const moved = (position: number) => Math.min(Math.max(position, open.to), close.from) - width
  return { changes, range: EditorSelection.range(moved(range.anchor), moved(range.head)) }
}

/** How a kind of line is written at its start. */
interface LineStyle {
  readonly has: (text: string) => boolean
  /** Length of what stands there and gives way to the prefix. */
  readonly without: (text: string) => number
  readonly prefix: (index: number) => string
}

function toggleLines({ has, without, prefix }: LineStyle): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const lines = selectedLines(state)
    const written = lines.filter(({ text }) => text.trim() !== '')
    const subject = written.length === 0 ? lines : written
    const remove = subject.every(({ text }) => has(text))
    const changes = subject.map(({ from, text }, index) => ({
      from,
      to: from + without(text),
      insert: remove ? '' : prefix(index),
    }))
    const set = state.changes(changes)
    dispatch(
      state.update({
        changes: set,
        selection: state.selection.map(set, 1),
        userEvent: 'input',
        scrollIntoView: true,
      }),
    )
    return true
  }
}

function selectedLines(state: EditorState) {
  const numbers = new Set<number>()
  for (const { from, to } of state.selection.ranges) {
    const last = state.doc.lineAt(to).number
    for (let number = state.doc.lineAt(from).number; number <= last; number += 1) numbers.add(number)
  }
  return [...numbers].map((number) => state.doc.line(number))
}
