import { displayWidth } from './display-width.ts'
import type { Alignment, Table } from './table.ts'

/** What a table says, without how it is spaced. */
export interface Grid {
  readonly alignments: readonly Alignment[]
  /** Texts of cells, the head first. A row may have fewer than there are columns, or more. */
  readonly rows: readonly (readonly string[])[]
}

/** A column is at least as wide as the line below its head needs. */
export const narrowest = 3

export function gridOf({ alignments, rows }: Table): Grid {
  return { alignments, rows: rows.map(({ cells }) => cells.map(({ text }) => text)) }
}

/** The lines of a table, its columns under one another. */
export function writeGrid({ alignments, rows }: Grid): readonly string[] {
  const widths = alignments.map((_, column) =>
    Math.max(narrowest, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  )
  const [head = [], ...body] = rows.map((row) => {
    const cells = [...row, ...alignments.slice(row.length).map(() => '')]
    return cells.map((text, column) => padded(text, widths[column] ?? 0, alignments[column] ?? 'none'))
  })
  const rule = alignments.map((alignment, column) => ruleOf(alignment, widths[column] ?? narrowest))
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`)
}

/** Blanks before and behind a text of this width. */
export function padding(
  width: number,
  column: number,
  alignment: Alignment,
): { readonly before: number; readonly behind: number } {
  const room = Math.max(0, column - width)
  const before = alignment === 'right' ? room : alignment === 'center' ? Math.floor(room / 2) : 0
  return { before, behind: room - before }
}

function padded(text: string, width: number, alignment: Alignment): string {
  const { before, behind } = padding(displayWidth(text), width, alignment)
  return ' '.repeat(before) + text + ' '.repeat(behind)
}

export function ruleOf(alignment: Alignment, width: number): string {
  const left = alignment === 'left' || alignment === 'center' ? ':' : ''
  const right = alignment === 'right' || alignment === 'center' ? ':' : ''
  return left + '-'.repeat(width - left.length - right.length) + right
}
