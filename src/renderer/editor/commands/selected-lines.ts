import type { EditorState, Line, Text } from '@codemirror/state'

/** Every line that a selection touches, once, in order. */
export function selectedLines({ doc, selection }: EditorState): readonly Line[] {
  const numbers = new Set<number>()
  for (const { from, to } of selection.ranges) {
    const last = doc.lineAt(to).number
    for (let number = doc.lineAt(from).number; number <= last; number += 1) numbers.add(number)
  }
  return [...numbers].map((number) => doc.line(number))
}

/** The lines of each range of a selection, without empty ones at its ends; no line twice. */
export function lineGroups({ doc, selection }: EditorState): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  let below = 1
  for (const { from, to } of selection.ranges) {
    const last = doc.lineAt(to).number
    const lines: Line[] = []
    for (let number = Math.max(below, doc.lineAt(from).number); number <= last; number += 1)
      lines.push(doc.line(number))
    below = Math.max(below, last + 1)
    const written = lines.map(({ text }) => text.trim() !== '')
    const group = written.includes(true)
      ? lines.slice(written.indexOf(true), written.lastIndexOf(true) + 1)
      : lines.slice(0, 1)
    if (group.length > 0) groups.push(group)
  }
  return groups
}

/** Whether the line above or below holds more than the marks of quotes. */
export function hasTextBeside(doc: Text, { number }: Line, by: 1 | -1): boolean {
  const beside = number + by
  return beside >= 1 && beside <= doc.lines && !/^[\s>]*$/.test(doc.line(beside).text)
}
