import type { StateCommand } from '@codemirror/state'
import { commandNames, type CommandName } from './command-keys.ts'
import { insertBlock } from './insert-block.ts'
import { insertCallout } from './insert-callout.ts'
import { insertFootnote } from './insert-footnote.ts'
import { insertImage } from './insert-image.ts'
import { ownStep } from './own-step.ts'
import { toggleCodeBlock, toggleMathBlock } from './toggle-code-block.ts'
import { toggleHeading } from './toggle-heading.ts'
import { toggleBold, toggleCode, toggleItalic, toggleStrike } from './toggle-inline.ts'
import { toggleLink } from './toggle-link.ts'
import { toggleBulletList, toggleNumberedList, toggleTaskList } from './toggle-list.ts'
import { toggleQuote } from './toggle-quote.ts'
import * as tables from '../tables/edit-table.ts'
import { insertTable } from '../tables/insert-table.ts'

const commands: Readonly<Record<CommandName, StateCommand>> = {
  bold: toggleBold,
  italic: toggleItalic,
  strike: toggleStrike,
  code: toggleCode,
  link: toggleLink,
  footnote: insertFootnote,
  heading1: toggleHeading(1),
  heading2: toggleHeading(2),
  heading3: toggleHeading(3),
  heading4: toggleHeading(4),
  heading5: toggleHeading(5),
  heading6: toggleHeading(6),
  numberedList: toggleNumberedList,
  bulletList: toggleBulletList,
  taskList: toggleTaskList,
  quote: toggleQuote,
  codeBlock: toggleCodeBlock,
  note: insertCallout('note'),
  tip: insertCallout('tip'),
  important: insertCallout('important'),
  warning: insertCallout('warning'),
  caution: insertCallout('caution'),
  table: insertTable,
  mathBlock: toggleMathBlock,
  diagram: insertBlock('```mermaid\nflowchart LR\n  ', '\n```'),
  image: insertImage,
  rule: insertBlock('---\n', ''),
  insertRowAbove: tables.insertRowAbove,
  insertRowBelow: tables.insertRowBelow,
  moveRowUp: tables.moveRowUp,
  moveRowDown: tables.moveRowDown,
  deleteRow: tables.deleteRow,
  insertColumnLeft: tables.insertColumnLeft,
  insertColumnRight: tables.insertColumnRight,
  moveColumnLeft: tables.moveColumnLeft,
  moveColumnRight: tables.moveColumnRight,
  deleteColumn: tables.deleteColumn,
  alignLeft: tables.alignColumn('left'),
  alignCenter: tables.alignColumn('center'),
  alignRight: tables.alignColumn('right'),
  tidyTable: tables.tidyTable,
}

function separated(): Readonly<Record<CommandName, StateCommand>> {
  const all = { ...commands }
  for (const name of commandNames) all[name] = ownStep(commands[name])
  return all
}

/** What each command of writing does, each in a step of undo of its own. */
export const writingCommands = separated()
