import { Compartment, type Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { focusMode } from './focus-mode.ts'
import type { FocusUnit } from './lit-range.ts'
import { typewriter } from './typewriter.ts'

/** How the author wants to be left alone with the text. */
export interface Concentration {
  /** What stays lit; null where nothing is dimmed. */
  readonly focus: FocusUnit | null
  readonly typewriter: boolean
}

const place = new Compartment()

/** Where focus and typewriter mode come and go. */
export function concentration(): Extension {
  return place.of(none)
}

/** Puts the modes into the text that the editor shows. Each text has its own: call it for each. */
export function setConcentration(view: EditorView, { focus, typewriter: isTypewriter }: Concentration): void {
  const wanted = waysOf[`${focus ?? 'all'}${isTypewriter ? '+' : ''}`]
  const now = place.get(view.state)
  if (now === undefined || now === wanted) return
  view.dispatch({ effects: place.reconfigure(wanted) })
}

const none: Extension = []

/** Made once, so that what is there already is known again. */
const waysOf = {
  all: none,
  sentence: focusMode('sentence'),
  paragraph: focusMode('paragraph'),
  'all+': typewriter(),
  'sentence+': [focusMode('sentence'), typewriter()],
  'paragraph+': [focusMode('paragraph'), typewriter()],
} satisfies Record<`${FocusUnit | 'all'}${'' | '+'}`, Extension>
