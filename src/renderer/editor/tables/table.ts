import type { Line, Text } from '@codemirror/state'

export type Alignment = 'none' | 'left' | 'center' | 'right'

/** What stands between two bars. Positions in the document. */
export interface Cell {
  readonly from: number
  readonly to: number
  /** Without the blanks at its ends; bars in it are escaped. */
  readonly text: string
}

export interface Row {
  readonly line: Line
  /** Length of what stands before the row: marks of a quote, blanks of a list. */
  readonly prefix: number
  readonly cells: readonly Cell[]
}

/** A table as it is written. */
export interface Table {
  /** The head first; the line below it, which says how columns are aligned, is apart. */
  readonly rows: readonly [Row, ...Row[]]
  readonly rule: Row
  readonly alignments: readonly Alignment[]
}

/** Reads the lines of a table; null where their second says nothing of columns. */
export function readTable(
  doc: Text,
  first: number,
  last: number,
  prefixOf: (line: Line) => number,
): Table | null {
  if (last <= first) return null
  const rowAt = (number: number) => readRow(doc.line(number), prefixOf(doc.line(number)))
  const rule = rowAt(first + 1)
  if (!rule.cells.every(({ text }) => /^:?-+:?$/.test(text))) return null
  const body = Array.from({ length: last - first - 1 }, (_, index) => rowAt(first + 2 + index))
  return { rows: [rowAt(first), ...body], rule, alignments: rule.cells.map(({ text }) => alignmentOf(text)) }
}

function readRow(line: Line, prefix: number): Row {
  const bars = [...line.text.slice(prefix).matchAll(/(?<!\\)\|/g)].map(({ index }) => prefix + index)
  const [first] = bars
  const last = bars.at(-1)
  const opens = first !== undefined && line.text.slice(prefix, first).trim() === ''
  const closes = last !== undefined && line.text.slice(last + 1).trim() === '' && (bars.length > 1 || !opens)
  const starts = opens ? bars.map((bar) => bar + 1) : [prefix, ...bars.map((bar) => bar + 1)]
  const ends = opens ? [...bars.slice(1), line.text.length] : [...bars, line.text.length]
  const cells = starts.map((start, index): Cell => {
    const end = ends[index] ?? line.text.length
    return { from: line.from + start, to: line.from + end, text: line.text.slice(start, end).trim() }
  })
  return { line, prefix, cells: closes ? cells.slice(0, -1) : cells }
}

function alignmentOf(rule: string): Alignment {
  const [left, right] = [rule.startsWith(':'), rule.endsWith(':')]
  if (left && right) return 'center'
  return left ? 'left' : right ? 'right' : 'none'
}
