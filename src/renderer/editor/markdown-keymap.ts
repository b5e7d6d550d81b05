import { Prec, type Extension } from '@codemirror/state'
import { keymap, type KeyBinding } from '@codemirror/view'
import {
  insertLink,
  toggleBold,
  toggleBulletList,
  toggleCode,
  toggleHeading,
  toggleItalic,
  toggleNumberedList,
  toggleQuote,
  toggleStrike,
  toggleTaskList,
} from './markdown-commands.ts'

const headings = ([1, 2, 3, 4, 5, 6] as const).map((level): KeyBinding => ({
  key: `Ctrl-Shift-${level}`,
  mac: `Cmd-Alt-${level}`,
  run: toggleHeading(level),
}))

const bindings: readonly KeyBinding[] = [
  { key: 'Mod-b', run: toggleBold },
  { key: 'Mod-i', run: toggleItalic },
  { key: 'Mod-Shift-x', run: toggleStrike },
  { key: 'Mod-e', run: toggleCode },
  { key: 'Mod-k', run: insertLink },
  { key: 'Mod-Shift-.', run: toggleQuote },
  ...headings,
  { key: 'Ctrl-Shift-7', mac: 'Cmd-Alt-7', run: toggleNumberedList },
  { key: 'Ctrl-Shift-8', mac: 'Cmd-Alt-8', run: toggleBulletList },
  { key: 'Ctrl-Shift-9', mac: 'Cmd-Alt-9', run: toggleTaskList },
]

/** The keys of the Markdown commands; they come before CodeMirror's own where both want one. */
export function markdownKeys(): Extension {
  return Prec.high(keymap.of(bindings.map((binding) => ({ ...binding, preventDefault: true }))))
}
