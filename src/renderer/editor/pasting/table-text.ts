/** Wider columns are not lined up: nobody reads such a table in the text. */
const widestColumn = 40

/** Cells as a Markdown table, the first row its head. Cells hold Markdown; rows that are short are filled up. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const cells = rows.map((row) => Array.from({ length: count }, (_, column) => cellText(row[column] ?? '')))
  const widths = Array.from({ length: count }, (_, column) => {
    const widest = cells.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 3)
    return Math.min(widestColumn, widest)
  })
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)))).join(' | ')} |`
  const [head = [], ...body] = cells
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join(
    '\n',
  )
}

/** A bar would end the cell, a line end the row. */
function cellText(markdown: string): string {
  return markdown
    .trim()
    .replace(/\\?\|/g, String.raw`\|`)
    .replace(/\s*\\?\n\s*/g, '<br>')
}

function widthOf(text: string): number {
  return [...text].length
}
