/** What stands behind the backticks of a fence: `ts diff title="a.ts" {1,3-5}`. */
export interface CodeInfo {
  /** Lower case; empty when none is given. */
  readonly language: string
  readonly title: string | null
  /** Lines that begin with `+` or `-` were added or removed. */
  readonly diff: boolean
  /** Lines to mark, from 1. */
  readonly marked: (line: number) => boolean
}

const titlePattern = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)'|([^\s"']\S*))/
const rangePattern = /(?:^|\s)\{([\d\s,-]*)\}/

/** Reads an info string; what it does not know, it passes over. */
export function readCodeInfo(info: string): CodeInfo {
  const language = /^[^\s{]+/.exec(info.trim())?.[0] ?? ''
  const title = titlePattern.exec(info)
  const ranges = (rangePattern.exec(info.replace(titlePattern, ' '))?.[1] ?? '')
    .split(',')
    .flatMap((part) => {
      const [from, to = from] = part.split('-').map(Number)
      return from === undefined || to === undefined || !(from > 0) || !(to >= from) ? [] : [{ from, to }]
    })
  return {
    language: language.includes('=') ? '' : language.toLowerCase(),
    diff: isDiff(info),
    title: title === null ? null : (title[1] ?? title[2] ?? title[3] ?? '').trim() || null,
    marked: (line) => ranges.some(({ from, to }) => line >= from && line <= to),
  }
}

/** As the language itself, `diff` is a diff of nothing in particular. */
function isDiff(info: string): boolean {
  const words = info.replace(titlePattern, ' ').replace(rangePattern, ' ').trim().split(/\s+/)
  return words.indexOf('diff', 1) > 0
}

/** Fences in this language are pictures, not code. */
export const diagramLanguage = 'mermaid'
