import { isElement } from './is-element.ts'

/** From so many blocks on, a page is laid out box by box. */
const longPage = 1_500
/** Blocks in a box when it is made; what is typed later may make it larger. */
const boxSize = 32

/**
 * The blocks of a long page in boxes of a few screens each. The browser lays out, paints and watches the boxes
 * near the view alone, so that its work at a key does not grow with the page. A theme gives each block the
 * space above it by what stands before; so no box begins with a heading or behind one, and the space above a
 * box is that above its first block.
 */
export class PageBoxes {
  readonly #container: HTMLElement
  #boxed = false

  constructor(container: HTMLElement) {
    this.#container = container
  }

  /** The node that comes next in the page's order; null: the first one is asked for. */
  following(node: ChildNode | null): ChildNode | null {
    if (node === null) return this.#boxed ? firstNode(this.#container.firstChild) : this.#container.firstChild
    if (node.nextSibling !== null || !this.#boxed) return node.nextSibling
    return firstNode(node.parentNode?.nextSibling ?? null)
  }

  /** Puts nodes behind one that is on the page; null: before all others. */
  put(nodes: readonly ChildNode[], behind: ChildNode | null): void {
    if (behind !== null) return behind.after(...nodes)
    const first = this.#container.firstElementChild
    if (this.#boxed && first !== null) first.prepend(...nodes)
    else this.#container.prepend(...nodes)
  }

  /** Has as many boxes as the page needs, now that it holds so many blocks. */
  tidy(blocks: number): void {
    if (!this.#boxed) {
      if (blocks > longPage) this.#box()
      return
    }
    if (blocks < longPage / 2) return this.#unbox()
    for (const box of [...this.#container.children]) {
      const before = box.previousElementSibling
      if (box.firstElementChild === null) box.remove()
      else if (before !== null && !mayBegin(box.firstElementChild, before.lastElementChild)) {
        before.append(...box.childNodes)
        box.remove()
      }
    }
  }

  #box(): void {
    const nodes = [...this.#container.childNodes]
    const boxes: HTMLElement[] = []
    let inBox: ChildNode[] = []
    let before: Element | null = null
    let elements = 0
    const close = () => {
      const box = this.#container.ownerDocument.createElement('div')
      box.className = 'preview-box'
      box.append(...inBox)
      boxes.push(box)
      inBox = []
      elements = 0
    }
    for (const node of nodes) {
      if (isElement(node)) {
        if (elements >= boxSize && mayBegin(node, before)) close()
        before = node
        elements += 1
      }
      inBox.push(node)
    }
    close()
    this.#container.replaceChildren(...boxes)
    this.#boxed = true
  }

  #unbox(): void {
    this.#container.replaceChildren(...[...this.#container.children].flatMap((box) => [...box.childNodes]))
    this.#boxed = false
  }
}

function mayBegin(element: Element, before: Element | null): boolean {
  return !isHeading(element) && before !== null && !isHeading(before)
}

function isHeading({ localName }: Element): boolean {
  return /^h[1-6]$/.test(localName)
}

/** The first node in this box or one behind it. */
function firstNode(box: ChildNode | null): ChildNode | null {
  for (let at = box; at !== null; at = at.nextSibling) if (at.firstChild !== null) return at.firstChild
  return null
}
