import { Text } from '@codemirror/state'
import type { ShownBlock } from './block-list.ts'
import { pointsOfBlock, type Measure, type PlacedBlock } from './block-points.ts'
import { lineAtTop, topOfLine, type ScrollPoint } from './scroll-map.ts'

/** Where the lines of a file are on its page. Nothing is kept: pictures and faces come late. */
export class PagePlaces {
  readonly #body: Element
  readonly #scroller: () => Element
  #placed: readonly PlacedBlock[] = []
  #source = Text.empty

  constructor(body: Element, scroller: () => Element) {
    this.#body = body
    this.#scroller = scroller
  }

  /** The page shows these blocks, made of this text. */
  setBlocks(blocks: readonly ShownBlock[], source: Text): void {
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

  /** The block that holds a line; null where none does. */
  blockAt(line: number): PlacedBlock | null {
    return this.#placed[this.#countUntil((block) => block.line > line) - 1] ?? null
  }

  /** The block that an element of the page is, or is in. */
  blockOf(element: Element): PlacedBlock | null {
    return this.#placed.find((block) => block.element === element) ?? null
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
  for (const { line, nodes } of blocks) {
    const element = nodes.find(isElement)
    if (line <= last || element === undefined) continue
    placed.push({ line, element })
    last = line
  }
  return placed
}

function isElement(node: ChildNode): node is Element & ChildNode {
  return node.nodeType === 1
}
