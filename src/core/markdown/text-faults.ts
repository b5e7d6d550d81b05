import { imageAlt } from './inline-text.ts'
import { inlineOffset } from './inline-positions.ts'
import { createPlaceFinder, type Place } from './find-place.ts'
import type { OutlineHeading } from './outline-markdown.ts'
import { notesOfBody, parseBody } from './parse-body.ts'
import { attributeOf, metaText } from './token.ts'

/** What is wrong with a text by itself, whatever is around it; line and column from 1 in the file. */
export type TextFault = { readonly line: number; readonly column: number } & (
  | { readonly kind: 'heading-duplicate'; readonly text: string; readonly id: string }
  | {
      readonly kind: 'heading-level-skipped'
      readonly text: string
      readonly level: number
      /** The deepest level that may stand there. */
      readonly deepest: number
    }
  | { readonly kind: 'footnote-missing'; readonly label: string }
  | {
      readonly kind: 'footnote-unused'
      readonly label: string
      /** How many lines the note has; null where something else is in them. */
      readonly lines: number | null
    }
  | { readonly kind: 'image-no-alt'; readonly href: string }
)

/** No author mends more at a time. */
const most = 1_000

/**
 * Finds faults in a body that was just outlined, in no order. `bodyLine` counts the file's lines before the
 * body.
 */
export function textFaults(body: string, bodyLine: number, headings: readonly OutlineHeading[]): TextFault[] {
  const lines = new BodyLines(body, bodyLine)
  return [
    ...headingFaults(headings, lines),
    ...noteFaults(body, lines),
    ...inlineFaults(body, bodyLine),
  ].slice(0, most)
}

/** The lines of a body, cut only if something is wrong in one. */
class BodyLines {
  readonly #body: string
  readonly #before: number
  #lines: readonly string[] | null = null

  constructor(body: string, before: number) {
    this.#body = body
    this.#before = before
  }

  at(index: number): string {
    this.#lines ??= this.#body.split(/\r\n|\r|\n/)
    return this.#lines[index] ?? ''
  }

  /** Where `sign` stands first in a line of the file, else where its text begins. */
  placeOf(line: number, sign: string): { readonly line: number; readonly column: number } {
    const text = this.at(line - this.#before - 1)
    const found = text.indexOf(sign)
    return { line, column: 1 + (found < 0 ? text.length - text.trimStart().length : found) }
  }

  inFile(index: number): number {
    return index + this.#before + 1
  }
}

function headingFaults(headings: readonly OutlineHeading[], lines: BodyLines): TextFault[] {
  const found: TextFault[] = []
  const ids = new Map<string, string>()
  // The title stands above all of them.
  let above = 1
  for (const { level, id, text, line, hasOwnId } of headings) {
    const place = () => lines.placeOf(line, '#'.repeat(level))
    const deepest = above + 1
    if (level > deepest) found.push({ kind: 'heading-level-skipped', ...place(), text, level, deepest })
    above = level
    if (text === '' || hasOwnId) continue
    const first = ids.get(text)
    if (first === undefined) ids.set(text, id)
    else found.push({ kind: 'heading-duplicate', ...place(), text, id: first })
  }
  return found
}

/** Notes that no mark refers to. */
function noteFaults(body: string, lines: BodyLines): TextFault[] {
  const { notes } = notesOfBody(body)
  if (notes.length === 0) return []
  const used = new Set<string | null>()
  for (const token of parseBody(body)) if (token.type === 'footnote_open') used.add(metaText(token, 'label'))
  return notes.flatMap(({ label, line, end, isAlone }): TextFault[] => {
    if (used.has(label)) return []
    let last = Math.max(line, end - 1)
    while (last > line && lines.at(last).trim() === '') last -= 1
    const place = lines.placeOf(lines.inFile(line), `[^${label}]:`)
    return [{ kind: 'footnote-unused', ...place, label, lines: isAlone ? last - line + 1 : null }]
  })
}

/** Marks without a note, and pictures without a text. */
function inlineFaults(body: string, bodyLine: number): TextFault[] {
  const { loneMarks } = notesOfBody(body)
  const places = createPlaceFinder(body)
  const inFile = ({ line, column }: Place) => ({ line: line + bodyLine + 1, column: column + 1 })
  const found: TextFault[] = []
  for (const token of parseBody(body)) {
    places.enter(token)
    if (token.type !== 'inline') continue
    for (const [at, label] of loneMarks.get(token.content) ?? [])
      found.push({ kind: 'footnote-missing', ...inFile(places.inInline(token, token, at)), label })
    for (const child of token.children ?? []) {
      if (child.type !== 'image' || imageAlt(child).trim() !== '') continue
      const place = inFile(places.inInline(token, child, inlineOffset(child) ?? -1))
      found.push({ kind: 'image-no-alt', ...place, href: attributeOf(child, 'src') ?? '' })
    }
    if (found.length >= most) break
  }
  return found
}
