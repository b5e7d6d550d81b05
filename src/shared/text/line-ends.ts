/** `\n`, `\r\n` or a lone `\r`. */
type LineEnd = '\n' | '\r\n' | '\r'

interface Line {
  readonly text: string
  readonly end: LineEnd | ''
}

/** Whether the lines of a text do not all end in the same way. */
export function hasMixedLineEnds(text: string): boolean {
  if (!text.includes('\r')) return false
  let first: string | null = null
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) {
    first ??= end
    if (end !== first) return true
  }
  return false
}

/** The text with every line end as `\n`: what an editor holds. */
export function normalizeLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/**
 * Gives an edited text (line ends `\n`) the line ends of the original. A file with one kind keeps it;
 * in a mixed file, lines that stand at the start, at the end, or again in between keep their own, and a
 * new line takes its neighbour's. `restoreLineEnds(t, normalizeLineEnds(t))` is `t`.
 */
export function restoreLineEnds(original: string, edited: string): string {
  if (!original.includes('\r')) return edited
  const before = splitLines(original)
  const kinds = new Set(before.flatMap((line) => (line.end === '' ? [] : [line.end])))
  const [only] = kinds
  if (only === undefined) return edited
  if (kinds.size === 1) return only === '\n' ? edited : edited.replaceAll('\n', only)
  return joinMixed(before, edited.split('\n'))
}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    const end = match[0] === '\r\n' ? '\r\n' : match[0] === '\r' ? '\r' : '\n'
    lines.push({ text: text.slice(start, match.index), end })
    start = match.index + match[0].length
  }
  lines.push({ text: text.slice(start), end: '' })
  return lines
}

function joinMixed(before: readonly Line[], after: readonly string[]): string {
  let head = 0
  while (head < before.length && head < after.length && before[head]?.text === after[head]) head += 1
  let tail = 0
  const room = Math.min(before.length, after.length) - head
  while (tail < room && before.at(-1 - tail)?.text === after.at(-1 - tail)) tail += 1

  const middle = before.slice(head, before.length - tail)
  let next = 0
  let last: LineEnd = firstEnd(before)
  const ends = after.map((text, index): LineEnd | '' => {
    if (index === after.length - 1) return ''
    last = endOf(index, text) || last
    return last
  })
  // A lone CR before an empty line that ends in LF would be read as one line end, CRLF. Backwards, since
  // the LF put in its place can meet a CR in front of it.
  for (let index = after.length - 3; index >= 0; index -= 1) {
    if (ends[index] === '\r' && after[index + 1] === '' && ends[index + 1] === '\n') ends[index] = '\n'
  }
  return after.map((text, index) => text + (ends[index] ?? '')).join('')

  function endOf(index: number, text: string): LineEnd | '' {
    if (index < head) return before[index]?.end ?? ''
    if (index >= after.length - tail) return before[before.length - (after.length - index)]?.end ?? ''
    const found = middle.findIndex((line, at) => at >= next && line.text === text)
    if (found < 0) return ''
    next = found + 1
    return middle[found]?.end ?? ''
  }
}

function firstEnd(lines: readonly Line[]): LineEnd {
  return lines.find((line) => line.end !== '')?.end || '\n'
}
