import type { ShownBlock } from './block-list.ts'

/** A place of the page whose line in the file is known. */
export interface ScrollPoint {
  /** Line of the file, from 1. */
  readonly line: number
  /** Distance from the top of the page, in pixels. */
  readonly top: number
}

/** Where the line is on the page, between the two points around it. */
export function topOfLine(points: readonly ScrollPoint[], line: number): number {
  return between(points, line, 'line', 'top')
}

/** The line, with its fraction, that stands at this height. */
export function lineAtTop(points: readonly ScrollPoint[], top: number): number {
  return between(points, top, 'top', 'line')
}

function between(
  points: readonly ScrollPoint[],
  value: number,
  from: keyof ScrollPoint,
  to: keyof ScrollPoint,
): number {
  const after = points.findIndex((point) => point[from] > value)
  const last = points.at(-1)
  if (last === undefined) return 0
  if (after === -1) return last[to]
  const high = points[after]
  const low = points[after - 1]
  if (high === undefined || low === undefined) return points[0]?.[to] ?? 0
  return low[to] + ((value - low[from]) / (high[from] - low[from])) * (high[to] - low[to])
}

/**
 * The points around a line, or around a height: only the blocks there are measured, however long the
 * page is. The page's own top is line 1; its end is the line after the last.
 */
export function pointsAround(
  blocks: readonly ShownBlock[],
  end: ScrollPoint,
  wanted: { readonly line: number } | { readonly top: number },
  measure: (element: Element) => { readonly top: number },
): ScrollPoint[] {
  const placed = blocks.flatMap((block) => {
    const element = block.nodes.find(isElement)
    return block.line > 0 && element !== undefined ? [{ line: block.line, element }] : []
  })
  const isPast = (index: number): boolean => {
    const block = placed[index]
    if (block === undefined) return true
    return 'line' in wanted ? block.line > wanted.line : measure(block.element).top > wanted.top
  }
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isPast(middle)) high = middle
    else low = middle + 1
  }
  const here = placed[low - 1]
  const next = placed[low]
  const following = next === undefined ? end : { line: next.line, top: measure(next.element).top }
  if (here === undefined) return increasing([{ line: 1, top: 0 }, following])
  const inside = [...here.element.querySelectorAll('[data-line]')].map((element) => ({
    line: here.line + Number(element.getAttribute('data-line')),
    top: measure(element).top,
  }))
  return increasing([{ line: here.line, top: measure(here.element).top }, ...inside, following])
}

/** Lines that share a row, as the cells of a table do, give one point. */
function increasing(points: readonly ScrollPoint[]): ScrollPoint[] {
  const kept: ScrollPoint[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last === undefined || (point.line > last.line && point.top > last.top)) kept.push(point)
  }
  return kept
}

function isElement(node: ChildNode): node is Element & ChildNode {
  return node.nodeType === 1
}
