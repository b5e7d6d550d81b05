import { Prec, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { fixHere, nextProblem, previousProblem } from './problem-commands.ts'
import { problemLens } from './problem-lens.ts'
import { problemMarks } from './problem-marks.ts'

/** Shows what is wrong where it is, and the ways out of it. */
export function problemsInText(): Extension {
  return [
    problemMarks(),
    problemLens(),
    Prec.high(
      keymap.of([
        { key: 'F8', run: nextProblem, shift: previousProblem, preventDefault: true },
        { key: 'Alt-Enter', run: fixHere },
      ]),
    ),
    EditorView.theme({
      '.cm-problem': {
        textDecoration: 'underline wavy 1px',
        textUnderlineOffset: '4px',
        textDecorationSkipInk: 'none',
      },
      '.cm-problem-error': { textDecorationColor: 'var(--error)' },
      '.cm-problem-warning': { textDecorationColor: 'var(--warning)' },
    }),
  ]
}
