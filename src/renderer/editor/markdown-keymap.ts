import { Prec, type Extension } from '@codemirror/state'
import { keymap, type KeyBinding } from '@codemirror/view'
import { commandKeys, commandNames } from './commands/command-keys.ts'
import { writingCommands } from './commands/writing-commands.ts'

const bindings = commandNames.flatMap((name): readonly KeyBinding[] => {
  const keys = commandKeys[name]
  if (keys === null) return []
  const run = writingCommands[name]
  return [{ key: spelled(keys.other), mac: spelled(keys.mac), run, preventDefault: true }]
})

/** The keys of the Markdown commands; they come before CodeMirror's own where both want one. */
export function markdownKeys(): Extension {
  return Prec.high(keymap.of([...bindings]))
}

/** A chord as CodeMirror spells it. */
function spelled(chord: string): string {
  return chord.replaceAll('+', '-').replace(/[A-Z]$/, (letter) => letter.toLowerCase())
}
