import { sourceOffset } from './align-words.ts'
import { codeFigures } from './block-points.ts'
import type { PagePart, PagePlaces } from './page-places.ts'
import { extentOfCode } from './source-extent.ts'

/** What answers a press by itself. */
const answering = 'a, summary, button, input, audio, video'

export interface PagePointerEvents {
  /** The pointer is over another part of the page; null: over none, or it selects. */
  readonly onOver: (part: PagePart | null) => void
  /** The author pressed on text; line and column in the file, from 1. */
  readonly onPress: (point: { readonly line: number; readonly column: number }) => void
}

/** Listens to what the pointer does on the page. What is under it is looked up once a frame. */
export function listenToPointer(page: Document, places: PagePlaces, events: PagePointerEvents): void {
  let frame = 0
  let target: Element | null = null
  const look = () => {
    frame = 0
    events.onOver(target === null ? null : places.partAround(target))
  }
  const over = (element: Element | null) => {
    if (element === target) return
    target = element
    frame ||= requestAnimationFrame(look)
  }
  page.addEventListener('mousemove', (event) => over(event.buttons === 0 ? elementOf(event) : null))
  page.documentElement.addEventListener('mouseleave', () => over(null))
  page.addEventListener('click', (event) => {
    const element = elementOf(event)
    if (event.button !== 0 || event.shiftKey || event.altKey || event.defaultPrevented) return
    if (element === null || element.closest(answering) !== null || isSelecting(page)) return
    const part = places.partAround(element)
    if (part !== null) events.onPress(pointIn(page, places, part, event))
  })
}

/** Where in the file the pressed character comes from, as near as words tell. */
function pointIn(
  page: Document,
  places: PagePlaces,
  part: PagePart,
  { clientX, clientY }: MouseEvent,
): { readonly line: number; readonly column: number } {
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

/** Elements of the frame are of its own realm: `instanceof` would not know them. */
function elementOf({ target }: Event): Element | null {
  return target !== null && isElement(target) ? target : null
}

function isElement(target: EventTarget): target is Element {
  return 'nodeType' in target && target.nodeType === 1
}
