import type { Text } from '@codemirror/state'
import type { ScrollPoint } from './scroll-map.ts'
import { extentOfCode, lastLineOfText } from './source-extent.ts'

/** A block of the page whose line is known. */
export interface PlacedBlock {
  /** First line in the file, from 1; `data-line` inside counts from here. */
  readonly line: number
  readonly element: Element
}

/** What stands between fences in the file. */
export const codeFigures = 'figure.code, figure.diagram'

/** Upper and lower edge of an element, from the top of the page. */
export type Measure = (element: Element) => { readonly top: number; readonly bottom: number }

/**
 * The places in a block that are known: where each part begins and, for those that hold the text
 * themselves, where it ends. A blank line is as high as the space on the page, not as a line of text.
 */
export function pointsOfBlock(
  { line, element }: PlacedBlock,
  next: ScrollPoint,
  source: Text,
  measure: Measure,
): ScrollPoint[] {
  const parts = partsOf(element, line)
  const points = new RisingPoints({ line, top: measure(element).top }, next)
  for (const [at, part] of parts.entries()) {
    const following = parts[at + 1]
    points.add({ line: part.line, top: measure(part.element).top })
    if (following !== undefined && part.element.contains(following.element)) continue
    const before = lineAfter(parts, at) ?? next.line
    for (const point of pointsOfPart(part, before, source, measure)) points.add(point)
  }
  return points.done
}

/** The elements in a block that carry a line, the block's own first, in the order of the page. */
export function partsOf(element: Element, line: number): PlacedBlock[] {
  return [element, ...element.querySelectorAll('[data-line]')]
    .filter((part) => part.hasAttribute('data-line'))
    .map((part) => ({ line: line + Number(part.getAttribute('data-line')), element: part }))
}

/** Where the first part behind this one begins that begins on a later line. */
export function lineAfter(parts: readonly PlacedBlock[], at: number): number | null {
  const line = parts[at]?.line ?? Infinity
  for (let behind = at + 1; behind < parts.length; behind += 1) {
    const other = parts[behind]
    if (other !== undefined && other.line > line) return other.line
  }
  return null
}

function pointsOfPart(
  { line, element }: PlacedBlock,
  before: number,
  source: Text,
  measure: Measure,
): ScrollPoint[] {
  const { bottom } = measure(element)
  if (!element.matches(codeFigures)) {
    return [{ line: lastLineOfText(source, line, before) + 1, top: bottom }]
  }
  const { last, from, to } = extentOfCode(source, line, before)
  const code = element.querySelector('pre > code')
  if (code === null) return [{ line: last + 1, top: bottom }]
  const lines = measure(code)
  return [
    { line: from, top: lines.top },
    { line: to, top: lines.bottom },
    { line: last + 1, top: bottom },
  ]
}

/** Points of which none is before the last; notes at the end of a page come from anywhere in the file. */
class RisingPoints {
  readonly done: ScrollPoint[]
  readonly #end: ScrollPoint

  constructor(first: ScrollPoint, end: ScrollPoint) {
    this.done = [first]
    this.#end = end
  }

  add({ line, top }: ScrollPoint): void {
    const last = this.done.at(-1)
    if (last === undefined || line < last.line || line > this.#end.line) return
    this.done.push({ line, top: Math.max(last.top, Math.min(top, this.#end.top)) })
  }
}
