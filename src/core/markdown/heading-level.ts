import type { HeadingRange } from './heading-ranges.ts'
import type { TextChange } from './source-range.ts'

/** The change that makes a heading one of level 1 or 2, in the way it is written: by signs or underlined. */
export function headingLevelChange(source: string, heading: HeadingRange, level: 1 | 2): TextChange {
  const { from, to } = heading
  const written = source.slice(from, to)
  const signs = /^[ \t]*(#+)/.exec(written)
  if (signs !== null) {
    const start = from + signs[0].length - (signs[1]?.length ?? 0)
    return { from: start, to: from + signs[0].length, insert: '#'.repeat(level) }
  }
  const line = /(?:=+|-+)[ \t]*$/.exec(written)?.[0].trimEnd() ?? ''
  const start = from + written.lastIndexOf(line)
  return { from: start, to: start + line.length, insert: (level === 1 ? '=' : '-').repeat(line.length) }
}
