import { countColumn, type ChangeSpec, type EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { type Container, containersOf, partsOn, prefixEnd } from './containers.ts'

/** Lines that are to stand further in or out, each moved once by the sum of all. */
export class LineShifts {
  readonly #state: EditorState
  readonly #lines = new Map<number, { readonly at: number; readonly by: number }>()

  constructor(state: EditorState) {
    this.#state = state
  }

  /** Moves an item with everything in it. */
  moveItem(item: SyntaxNode, by: number): void {
    this.#move(item, by, 0)
  }

  /** Moves what stands in an item below its first line. */
  moveContent(item: SyntaxNode, by: number): void {
    this.#move(item, by, 1)
  }

  changes(): readonly ChangeSpec[] {
    return [...this.#lines].map(([from, { at, by }]) => shifted(this.#state, from, at, by))
  }

  #move(item: SyntaxNode, by: number, skipped: number): void {
    if (by === 0) return
    const { doc } = this.#state
    const outer = quotesAround(item)
    const last = doc.lineAt(item.to).number
    for (let number = doc.lineAt(item.from).number + skipped; number <= last; number += 1) {
      const line = doc.line(number)
      if (line.text.trim() === '') continue
      const at = prefixEnd(partsOn(this.#state, line, outer))
      const known = this.#lines.get(line.from)
      this.#lines.set(line.from, { at: Math.min(at, known?.at ?? at), by: by + (known?.by ?? 0) })
    }
  }
}

/** Blanks count from the last mark of a quote on. */
function quotesAround(item: SyntaxNode): readonly Container[] {
  const containers = containersOf(item)
  return containers.slice(0, containers.findLastIndex(({ kind }) => kind === 'quote') + 1)
}

/** The blanks at an offset of a line become as many more or fewer; tabs among them become blanks. */
function shifted({ doc, tabSize }: EditorState, lineFrom: number, at: number, by: number): ChangeSpec {
  const { text } = doc.lineAt(lineFrom)
  const blanks = /^[ \t]*/.exec(text.slice(at))?.[0] ?? ''
  const from = lineFrom + at
  if (!blanks.includes('\t')) {
    return by > 0
      ? { from, insert: ' '.repeat(by) }
      : { from, to: from + Math.min(-by, blanks.length), insert: '' }
  }
  const columns = countColumn(text, tabSize, at + blanks.length) - countColumn(text, tabSize, at)
  return { from, to: from + blanks.length, insert: ' '.repeat(Math.max(0, columns + by)) }
}
