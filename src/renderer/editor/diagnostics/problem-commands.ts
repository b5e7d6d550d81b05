import { EditorSelection, type Transaction } from '@codemirror/state'
import { type Command, EditorView } from '@codemirror/view'
import { applyFix } from './apply-fix.ts'
import { findingsIn, type MarkedFinding } from './problem-marks.ts'
import { offerSpellings } from '../spelling/spelling-choices.ts'

/** Goes to the next thing in the text that is wrong, from the end to the first, and says what it is. */
export const nextProblem: Command = (view) => goTo(view, 1)
export const previousProblem: Command = (view) => goTo(view, -1)

/** Offers ways to spell the word at the caret; else takes the likeliest way out of the problem there, or in its line. */
export const fixHere: Command = (view) => {
  if (offerSpellings(view)) return true
  const { head } = view.state.selection.main
  const fixable = ({ finding }: MarkedFinding): boolean => finding.fixes.length > 0
  const inLine = findingsIn(view.state, view.state.doc.lineAt(head)).filter(fixable)
  const marked = inLine.find(({ from, to }) => from <= head && head <= to) ?? inLine[0]
  const fix = marked?.finding.fixes[0]
  if (marked === undefined || fix === undefined || view.state.readOnly) return false
  applyFix(view, marked, fix)
  return true
}

function goTo(view: EditorView, direction: 1 | -1): boolean {
  const { doc, selection } = view.state
  const all = findingsIn(view.state, { from: 0, to: doc.length })
  const { head } = selection.main
  const next =
    direction > 0
      ? (all.find(({ from }) => from > head) ?? all[0])
      : (all.findLast(({ from }) => from < head) ?? all.at(-1))
  if (next === undefined) return false
  view.dispatch(reaching(view, next))
  return true
}

function reaching(view: EditorView, { from, finding }: MarkedFinding): Transaction {
  return view.state.update({
    selection: EditorSelection.cursor(from),
    effects: [EditorView.scrollIntoView(from, { y: 'center' }), EditorView.announce.of(finding.message)],
    userEvent: 'select',
  })
}
