/** What numbering needs to know of an entry. */
export interface Numberable {
  readonly shown: boolean
  readonly unnumbered: boolean
}

/** What entries without a number print: an en dash. */
export const noNumber = '–'

/**
 * Printed numbers in reading order: `01`, `02`, … for shown entries that are not unnumbered, as wide
 * as the last one and at least two digits; an en dash for the others. Grouping plays no part.
 */
export function numberEntries(entries: readonly Numberable[]): string[] {
  const total = entries.filter(isNumbered).length
  const width = Math.max(2, String(total).length)
  let last = 0
  return entries.map((entry) => (isNumbered(entry) ? String(++last).padStart(width, '0') : noNumber))
}

function isNumbered(entry: Numberable): boolean {
  return entry.shown && !entry.unnumbered
}
