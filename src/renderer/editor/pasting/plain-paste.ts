import { Prec, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, type Command } from '@codemirror/view'

const setPlain = StateEffect.define<boolean>()

/** The next paste is to be plain. */
const plain = StateField.define<boolean>({
  create: () => false,
  update: (value, { effects }) =>
    effects.reduce((now, effect) => (effect.is(setPlain) ? effect.value : now), value),
})

/** Notes that the next paste is plain. The browser pastes. */
export const askForPlain: Command = (view) => {
  view.dispatch({ effects: setPlain.of(true) })
  return false
}

/** Mod+Shift+V puts the text of the clipboard in as it is, whatever else is in there. */
export function plainPaste(): Extension {
  return [
    plain,
    Prec.highest(
      keymap.of([
        {
          key: 'Mod-Shift-v',
          run: askForPlain,
        },
      ]),
    ),
    EditorView.domEventHandlers({
      keyup: (_event, view) => {
        if (view.state.field(plain)) view.dispatch({ effects: setPlain.of(false) })
      },
      paste: (event, view) => {
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (!view.state.field(plain) || view.state.readOnly || text === '') return false
        view.dispatch(view.state.replaceSelection(view.state.toText(text)), {
          effects: setPlain.of(false),
          userEvent: 'input.paste',
          scrollIntoView: true,
        })
        return true
      },
    }),
  ]
}

/** Whether what is pasted now is to stay as it is. */
export function isPlainPaste(state: EditorState): boolean {
  return state.field(plain, false) ?? false
}
