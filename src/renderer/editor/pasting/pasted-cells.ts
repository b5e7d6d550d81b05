import { escapeText } from './escape-text.ts'
import { tableText } from './table-text.ts'

/**
 * Cells of a sheet that came as plain text, as a table: lines with as many tabs as one another, none of which begins
 * with one, as indented code does. Null where the text is something else.
 */
export function pastedCells(text: string): string | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const tabs = (line: string): number => line.split('\t').length - 1
  const count = tabs(lines[0] ?? '')
  if (lines.length < 2 || count === 0) return null
  if (lines.some((line) => tabs(line) !== count) || lines.every((line) => line.startsWith('\t'))) return null
  return tableText(lines.map((line) => line.split('\t').map((cell) => escapeText(cell.trim()))))
}
