import morphdom from 'morphdom'
import { isElement } from './is-element.ts'
import { PageBoxes } from './page-boxes.ts'
import type { RenderedPreview } from './preview-protocol.ts'

/** One block on screen. */
export interface ShownBlock {
  nodes: readonly ChildNode[]
  /** The first element among them. */
  element: Element | null
  /** First line in the file from 1; 0 where it has none. `data-line` inside counts from here. */
  line: number
  /** Not on the page yet. */
  fresh: boolean
}

/** Makes the nodes of each block of HTML, sanitised. */
export type NodesOf = (blocks: readonly string[]) => ChildNode[][]

/** Blocks that are made in one go; between goes the page may paint and take keys. */
const batch = 40
/** Longest stretch of work, in milliseconds, before the page gets its turn. */
const turn = 8

/** The body of the preview as blocks: those that did not change keep their nodes. */
export class BlockList {
  readonly #boxes: PageBoxes
  readonly #nodesOf: NodesOf
  readonly #pause: () => Promise<void>
  #blocks: readonly ShownBlock[] = []

  constructor(container: HTMLElement, nodesOf: NodesOf, pause: () => Promise<void>) {
    this.#boxes = new PageBoxes(container)
    this.#nodesOf = nodesOf
    this.#pause = pause
  }

  get blocks(): readonly ShownBlock[] {
    return this.#blocks
  }

  async apply({ parts, lines }: Pick<RenderedPreview, 'parts' | 'lines'>): Promise<void> {
    const next: ShownBlock[] = []
    let begun = performance.now()
    for (const part of parts) {
      if (part.kind === 'keep') {
        for (let index = part.from; index < part.from + part.count; index += 1) {
          const block = this.#blocks[index]
          if (block !== undefined) next.push(block)
        }
        continue
      }
      for (let from = 0; from < part.html.length; from += batch) {
        if (performance.now() - begun > turn) {
          await this.#pause()
          begun = performance.now()
        }
        for (const nodes of this.#nodesOf(part.html.slice(from, from + batch))) {
          next.push({ nodes, element: nodes.find(isElement) ?? null, line: 0, fresh: true })
        }
      }
    }
    next.forEach((block, index) => {
      block.line = lines[index] ?? 0
    })
    this.#place(next, keptEnds(parts, this.#blocks.length))
  }

  /** What stays at both ends of a long page is not looked at. */
  #place(next: readonly ShownBlock[], { head, tail }: KeptEnds): void {
    const middle = next.slice(head, next.length - tail)
    const kept = new Set(middle)
    const gone = this.#blocks.slice(head, this.#blocks.length - tail).filter((block) => !kept.has(block))
    const come = middle.filter((block) => block.fresh)
    if (gone.length === come.length)
      for (const [index, block] of come.entries()) morphInto(gone[index], block)
    let moved = false
    for (const { nodes } of gone) {
      for (const node of nodes) {
        node.remove()
        moved = true
      }
    }
    // Kept blocks are in their old order, so only new nodes are ever put in.
    let last =
      next
        .slice(0, head)
        .findLast(({ nodes }) => nodes.length > 0)
        ?.nodes.at(-1) ?? null
    for (const block of middle) {
      block.fresh = false
      for (const node of block.nodes) {
        if (node !== this.#boxes.following(last)) {
          this.#boxes.put([node], last)
          moved = true
        }
        last = node
      }
    }
    if (moved) this.#boxes.tidy(next.length)
    this.#blocks = next
  }
}

/** How many blocks at the beginning and at the end are the ones that are there already. */
interface KeptEnds {
  readonly head: number
  readonly tail: number
}

function keptEnds(parts: RenderedPreview['parts'], before: number): KeptEnds {
  const [first, last] = [parts[0], parts.at(-1)]
  const head = first?.kind === 'keep' && first.from === 0 ? first.count : 0
  const keepsEnd = parts.length > 1 && last?.kind === 'keep' && last.from + last.count === before
  return { head, tail: keepsEnd ? last.count : 0 }
}

/** Whether it is open is not in the text: the reader opened it. */
function keepOpen(shown: Element, next: Element): boolean {
  if (shown.nodeName === 'DETAILS' && shown.hasAttribute('open')) next.setAttribute('open', '')
  return true
}

/**
 * A block that took another's place, as the one that is typed in does, becomes that one changed: no
 * neighbour is restyled, and what the reader has selected or opened in it stays.
 */
function morphInto(old: ShownBlock | undefined, block: ShownBlock): void {
  const [node, ...others] = block.nodes
  const [target, ...oldOthers] = old?.nodes ?? []
  if (old === undefined || node === undefined || target === undefined || others.length + oldOthers.length > 0)
    return
  if (node.nodeType !== 1 || node.nodeName !== target.nodeName) return
  morphdom(target, node, { onBeforeElUpdated: keepOpen })
  block.nodes = old.nodes
  block.element = old.element
  old.nodes = []
}
