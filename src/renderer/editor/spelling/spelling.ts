import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { checkSpelling } from './check-spelling.ts'
import { spellingChoices } from './spelling-choices.ts'
import { spellingMarks } from './spelling-marks.ts'
import { spellingRules } from './spelling-rules.ts'
import { browserScheduler, type Scheduler } from '../../documents/scheduler.ts'

/** Marks words that are not known, and offers others for them. Nothing is marked before `setSpelling` says by what. */
export function spelling(scheduler: Scheduler = browserScheduler): Extension {
  return [spellingRules, spellingMarks, checkSpelling(scheduler), spellingChoices(), look]
}

/** Quieter than what is wrong: a word may well be right. */
const look = EditorView.theme({
  '.cm-misspelt': {
    textDecoration: 'underline dotted 2px var(--ink-3)',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
  },
})
