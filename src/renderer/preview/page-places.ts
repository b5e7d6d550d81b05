import { Text } from '@codemirror/state'
import type { ShownBlock } from './block-list.ts'
import {
  codeFigures,
  lineAfter,
  partsOf,
  pointsOfBlock,
  type Measure,
  type PlacedBlock,
} from './block-points.ts'
import { lineAtTop, topOfLine, type ScrollPoint } from './scroll-map.ts'
import { extentOfCode, lastLineOfText } from './source-extent.ts'

/** A part of the page and the lines of the file that it was made of, both ends in. */
export interface PagePart extends PlacedBlock {
  readonly last: number
}

/** Where the lines of a file are on its page. Nothing is kept: pictures and faces come late. */
export class PagePlaces {
  readonly #body: Element
  readonly #scroller: () => Element
  #blocks: readonly ShownBlock[] = []
  #placed: readonly PlacedBlock[] = []
  #source = Text.empty

  constructor(body: Element, scroller: () => Element) {
    this.#body = body
    this.#scroller = scroller
  }

  /** The page shows these blocks, made of this text. */
  setBlocks(blocks: readonly ShownBlock[], source: Text): void {
    this.#blocks = blocks
    this.#placed = risingBlocks(blocks)
    this.#source = source
  }

  /** The text that the page was made of. */
  get source(): Text {
    return this.#source
  }

  /** Distance of a line, with its fraction, from the top of the page. */
  topOf(line: number): number {
    return topOfLine(
      this.#pointsAround((block) => block.line > line),
      line,
    )
  }

  /** The line, with its fraction, that stands at this distance from the top of the page. */
  lineAt(top: number): number {
    return lineAtTop(
      this.#pointsAround(({ element }) => this.#measure(element).top > top),
      top,
    )
  }

  /** The innermost part of the page that a line of the file became; null where none did. */
  partAt(line: number): PagePart | null {
    const at = this.#countUntil((block) => block.line > line)
    const block = this.#placed[at - 1]
    if (block === undefined) return null
    const parts = partsOf(block.element, block.line)
    const own = parts.findLastIndex((part) => part.line <= line)
    const part = this.#partOf(parts, own, this.#placed[at]?.line ?? this.#source.lines + 1)
    return part !== null && line <= part.last ? part : null
  }

  /** The innermost part of the page that an element is in; null where its lines are not known. */
  partAround(element: Element): PagePart | null {
    const at = this.#blocks.findIndex(
      ({ line, nodes }) => line > 0 && nodes.some((node) => node.contains(element)),
    )
    const block = this.#blocks[at]
    const root = block?.element ?? null
    const marked = element.closest('[data-line]')
    if (block === undefined || root === null || marked === null) return null
    const parts = partsOf(root, block.line)
    const next = this.#blocks.slice(at + 1).find(({ line }) => line > block.line)?.line
    return this.#partOf(
      parts,
      parts.findIndex((part) => part.element === marked),
      next ?? this.#source.lines + 1,
    )
  }

  #partOf(parts: readonly PlacedBlock[], own: number, end: number): PagePart | null {
    const part = parts[own]
    if (part === undefined) return null
    const at = parts.findLastIndex((other, index) => index >= own && part.element.contains(other.element))
    const inner = parts[at] ?? part
    const before = lineAfter(parts, at) ?? end
    const last = inner.element.matches(codeFigures)
      ? extentOfCode(this.#source, inner.line, before).last
      : lastLineOfText(this.#source, inner.line, before)
    return { ...part, last: Math.max(part.line, last) }
  }

  /** Only the block around a place is measured, however long the page is. */
  #pointsAround(isPast: (block: PlacedBlock) => boolean): ScrollPoint[] {
    const at = this.#countUntil(isPast)
    const here = this.#placed[at - 1]
    const next = this.#placed[at]
    const following = next === undefined ? this.#end : this.#startOf(next)
    if (here === undefined) return [{ line: 0, top: 0 }, { line: 1, top: following.top }, following]
    return [...pointsOfBlock(here, following, this.#source, this.#measure), following]
  }

  #countUntil(isPast: (block: PlacedBlock) => boolean): number {
    let low = 0
    let high = this.#placed.length
    while (low < high) {
      const middle = (low + high) >> 1
      const block = this.#placed[middle]
      if (block === undefined || isPast(block)) high = middle
      else low = middle + 1
    }
    return low
  }

  #startOf({ line, element }: PlacedBlock): ScrollPoint {
    return { line, top: this.#measure(element).top }
  }

  get #end(): ScrollPoint {
    return { line: this.#source.lines + 1, top: this.#measure(this.#body).bottom }
  }

  readonly #measure: Measure = (element) => {
    const { top, bottom } = element.getBoundingClientRect()
    const passed = this.#scroller().scrollTop
    return { top: top + passed, bottom: bottom + passed }
  }
}

/** Blocks that know their line, but for notes, which stand at the end and come from anywhere in the file. */
function risingBlocks(blocks: readonly ShownBlock[]): PlacedBlock[] {
  const placed: PlacedBlock[] = []
  let last = 0
  for (const block of blocks) {
    if (block.line <= last || !isPlaced(block)) continue
    placed.push(block)
    last = block.line
  }
  return placed
}

function isPlaced(block: ShownBlock): block is ShownBlock & PlacedBlock {
  return block.element !== null
}
