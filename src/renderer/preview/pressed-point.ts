import { sourceOffset } from './align-words.ts'
import { codeFigures } from './block-points.ts'
import { elementOf } from './element-of.ts'
import type { PagePart, PagePlaces } from './page-places.ts'
import { extentOfCode } from './source-extent.ts'

/** What answers a press by itself. */
const answering = 'a, summary, button, input, audio, video'

/** A place in a file, from 1. */
export interface PressedPoint {
  readonly line: number
  readonly column: number
}

/** The element of a page that the author pressed to get to its text; null where a press means something else. */
export function pressedElement(page: Document, event: MouseEvent): Element | null {
  const element = elementOf(event)
  if (event.button !== 0 || event.shiftKey || event.altKey || event.defaultPrevented) return null
  return element === null || element.closest(answering) !== null || isSelecting(page) ? null : element
}

/** Where in the file the pressed character comes from, as near as words tell. */
export function pressedPoint(
  page: Document,
  places: PagePlaces,
  part: PagePart,
  { clientX, clientY }: MouseEvent,
): PressedPoint {
  const range = rangeAt(page, clientX, clientY)
  if (range === null || !part.element.contains(range.startContainer)) return { line: part.line, column: 1 }
  const { source } = places
  if (part.element.matches(codeFigures)) {
    const code = part.element.querySelector('pre > code')
    if (code?.contains(range.startContainer) !== true) return { line: part.line, column: 1 }
    const before = textTo(code, range).split('\n')
    const line = extentOfCode(source, part.line, part.last + 1).from + before.length - 1
    const shown = (code.textContent ?? '').split('\n')[before.length - 1] ?? ''
    const indent = Math.max(0, line <= source.lines ? source.line(line).text.indexOf(shown) : 0)
    return { line, column: indent + (before.at(-1)?.length ?? 0) + 1 }
  }
  const last = Math.min(part.last, source.lines)
  if (part.line > last) return { line: part.line, column: 1 }
  const from = source.line(part.line).from
  const text = source.sliceString(from, source.line(last).to)
  const at = from + sourceOffset(text, part.element.textContent ?? '', textTo(part.element, range).length)
  const line = source.lineAt(Math.min(at, source.length))
  return { line: line.number, column: at - line.from + 1 }
}

function textTo(element: Element, range: Range): string {
  const before = range.cloneRange()
  before.setStart(element, 0)
  before.setEnd(range.startContainer, range.startOffset)
  return before.toString()
}

function rangeAt(page: Document, x: number, y: number): Range | null {
  // Not every browser has it yet: then the line has to do.
  const place = 'caretPositionFromPoint' in page ? page.caretPositionFromPoint(x, y) : null
  if (place === null) return null
  const range = page.createRange()
  range.setStart(place.offsetNode, place.offset)
  return range
}

/** The author marked text, to copy it perhaps. */
function isSelecting(page: Document): boolean {
  return page.getSelection()?.isCollapsed === false
}
