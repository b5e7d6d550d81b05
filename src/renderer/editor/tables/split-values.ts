/** Cells of lines that come from a spreadsheet: parted by tabs, by commas, or one in each line. */
export function splitValues(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.some((line) => line.includes('\t')))
    return lines.map((line) => line.split('\t').map((cell) => cell.trim()))
  const rows = lines.map(byCommas)
  const most = Math.max(...rows.map((row) => row.length))
  return most > 1 ? rows : lines.map((line) => [line.trim()])
}

/** Quotes hold commas, and quotes that are doubled. */
function byCommas(line: string): readonly string[] {
  const cells = [...line.matchAll(/(?:^|,)(?:\s*"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/g)]
  return cells.map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain.trim())
}
