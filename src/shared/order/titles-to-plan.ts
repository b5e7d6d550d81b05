/** The longest title that can be planned, in UTF-16 units. */
export const longestTitle = 300

/** So many titles are planned at once. */
export const mostTitles = 10_000

/** Titles as they would join a series, and why others would not. */
export interface TitlesToPlan {
  /** Each once, in the order given, without blanks around it. */
  readonly titles: readonly string[]
  /** How many were left out because the same stands before them. */
  readonly doubles: number
  /** How many were left out because the series has an entry of that title. */
  readonly known: number
  /** Numbers of the lines, from 1, that are longer than a title may be. */
  readonly tooLong: readonly number[]
}

/** Reads one title a line; empty lines count for nothing. `present` are the titles that the series has. */
export function titlesToPlan(lines: readonly string[], present: Iterable<string>): TitlesToPlan {
  const known = new Set([...present].map(sameTitle))
  const seen = new Set<string>()
  const titles: string[] = []
  const tooLong: number[] = []
  let doubles = 0
  let knownCount = 0
  lines.forEach((line, index) => {
    const title = line.trim()
    const same = sameTitle(title)
    if (title === '') return
    if (title.length > longestTitle) tooLong.push(index + 1)
    else if (known.has(same)) knownCount += 1
    else if (seen.has(same)) doubles += 1
    else {
      seen.add(same)
      titles.push(title)
    }
  })
  return { titles, doubles, known: knownCount, tooLong }
}

/** Titles are the same whatever Unicode form they are typed in, and however wide their gaps are. */
export function sameTitle(title: string): string {
  return title.normalize('NFC').trim().replace(/\s+/g, ' ')
}
