import { ensureSyntaxTree } from '@codemirror/language'
import { EditorSelection, EditorState, type Extension, type StateCommand } from '@codemirror/state'
import { markdownText } from '../markdown-language.ts'

/**
 * A state whose text carries its selection: `one |two` a caret, `one |two|` a selected word. Where there are several,
 * or bars are text: `one ‸two` carets, `one ‹two›` selected words.
 */
export function markedState(text: string, extensions: Extension = []): EditorState {
  const { doc, ranges } = hasOwnSigns(text) ? readSigns(text) : readBars(text)
  const state = EditorState.create({
    doc,
    selection: EditorSelection.create(ranges),
    extensions: [EditorState.allowMultipleSelections.of(true), markdownText(), extensions],
  })
  // Read to its end, however busy the machine is; the next state knows.
  ensureSyntaxTree(state, doc.length, 10_000)
  return state.update({}).state
}

/** The text with its selection written into it again, by bars unless it is told otherwise. */
export function marked(state: EditorState, signs: 'bars' | 'own' = 'bars'): string {
  const text = state.doc.toString()
  let written = ''
  let at = 0
  for (const { from, to, empty } of state.selection.ranges) {
    const [open, close] = signs === 'bars' ? ['|', '|'] : ['‹', '›']
    const selected = empty ? (signs === 'bars' ? '|' : '‸') : `${open}${text.slice(from, to)}${close}`
    written += text.slice(at, from) + selected
    at = to
  }
  return written + text.slice(at)
}

/** Runs commands on a marked text, one after another. */
export function run(command: StateCommand, text: string, ...more: readonly StateCommand[]): string {
  let state = markedState(text)
  for (const each of [command, ...more]) {
    each({ state, dispatch: (transaction) => (state = transaction.state) })
  }
  return marked(state, hasOwnSigns(text) ? 'own' : 'bars')
}

function hasOwnSigns(text: string): boolean {
  return /[‸‹›]/.test(text)
}

function readBars(text: string) {
  const [before = '', selected, after] = text.split('|')
  const head = after === undefined ? before.length : before.length + (selected ?? '').length
  return {
    doc: before + (selected ?? '') + (after ?? ''),
    ranges: [EditorSelection.range(before.length, head)],
  }
}

function readSigns(text: string) {
  const ranges = []
  let doc = ''
  let anchor = 0
  for (const sign of text) {
    if (sign === '‸') ranges.push(EditorSelection.cursor(doc.length))
    else if (sign === '‹') anchor = doc.length
    else if (sign === '›') ranges.push(EditorSelection.range(anchor, doc.length))
    else doc += sign
  }
  return { doc, ranges }
}
