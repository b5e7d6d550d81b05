import { everywhere, type Shortcut } from '../../actions/shortcut.ts'

const digit = (number: number): Shortcut => ({ mac: `Mod+Alt+${number}`, other: `Mod+Shift+${number}` })

/** Every command of writing, with its keys where it has some: the editor, the actions and the menu read this. */
export const commandKeys = {
  bold: everywhere('Mod+B'),
  italic: everywhere('Mod+I'),
  strike: everywhere('Mod+Shift+X'),
  code: everywhere('Mod+E'),
  link: everywhere('Mod+K'),
  footnote: everywhere('Mod+J'),
  heading1: digit(1),
  heading2: digit(2),
  heading3: digit(3),
  heading4: digit(4),
  heading5: digit(5),
  heading6: digit(6),
  numberedList: digit(7),
  bulletList: digit(8),
  taskList: digit(9),
  quote: everywhere('Mod+Shift+.'),
  codeBlock: { mac: 'Mod+Alt+C', other: 'Mod+Shift+C' },
  note: null,
  tip: null,
  important: null,
  warning: null,
  caution: null,
  table: null,
  mathBlock: null,
  diagram: null,
  image: null,
  rule: null,
  insertRowAbove: null,
  insertRowBelow: null,
  moveRowUp: null,
  moveRowDown: null,
  deleteRow: null,
  insertColumnLeft: null,
  insertColumnRight: null,
  moveColumnLeft: null,
  moveColumnRight: null,
  deleteColumn: null,
  alignLeft: null,
  alignCenter: null,
  alignRight: null,
  tidyTable: null,
} as const satisfies Record<string, Shortcut | null>

export type CommandName = keyof typeof commandKeys

/** Need a table at the caret. */
export const tableCommands: ReadonlySet<CommandName> = new Set([
  'insertRowAbove',
  'insertRowBelow',
  'moveRowUp',
  'moveRowDown',
  'deleteRow',
  'insertColumnLeft',
  'insertColumnRight',
  'moveColumnLeft',
  'moveColumnRight',
  'deleteColumn',
  'alignLeft',
  'alignCenter',
  'alignRight',
  'tidyTable',
])

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandKeys, name)
}

export const commandNames: readonly CommandName[] = Object.keys(commandKeys).filter(isCommandName)
