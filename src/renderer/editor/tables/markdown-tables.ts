import { Prec, type Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { alignComposed } from './align-composed.ts'
import { breakInCell } from './break-in-cell.ts'
import { keepAligned } from './keep-aligned.ts'
import { cellBelow, nextCell, previousCell } from './move-in-table.ts'

/** Tables stay plain text: keys go from cell to cell, and columns stay under one another. */
export function markdownTables(): Extension {
  const keys = [
    { key: 'Tab', run: nextCell, shift: previousCell },
    { key: 'Enter', run: cellBelow, shift: breakInCell },
  ]
  return [keepAligned(), alignComposed(), Prec.high(keymap.of(keys))]
}
