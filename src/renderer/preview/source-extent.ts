import type { Text } from '@codemirror/state'

/** Marks of quotes before a line's own text. */
const quoteMarks = /^[\s>]*/
const openingFence = /(`{3,}|~{3,})[^`]*$/

/** Where a block of code or a drawing stands: with fences around it, or by its indent alone. */
export interface CodeExtent {
  readonly last: number
  /** Lines of the code itself, the second one not in it. */
  readonly from: number
  readonly to: number
}

/** The last line of a block of text that begins at `first`; what begins at `before` is not part of it. */
export function lastLineOfText(source: Text, first: number, before: number): number {
  const end = Math.min(before - 1, source.lines)
  let last = first
  while (last < end && !isBlank(source, last + 1)) last += 1
  return last
}

/** The lines of code that begins at `first`, blank ones included. */
export function extentOfCode(source: Text, first: number, before: number): CodeExtent {
  const end = Math.min(before - 1, source.lines)
  const fence = openingFence.exec(ownText(source, first))?.[1]
  if (fence === undefined) {
    let last = Math.max(first, end)
    while (last > first && isBlank(source, last)) last -= 1
    return { last, from: first, to: last + 1 }
  }
  let last = first + 1
  while (last < end && !closes(ownText(source, last), fence)) last += 1
  return { last, from: Math.min(first + 1, last), to: last }
}

function closes(text: string, fence: string): boolean {
  return text.length >= fence.length && text === fence.charAt(0).repeat(text.length)
}

function isBlank(source: Text, line: number): boolean {
  return ownText(source, line) === ''
}

function ownText(source: Text, line: number): string {
  if (line < 1 || line > source.lines) return ''
  return source.line(line).text.replace(quoteMarks, '').trimEnd()
}
