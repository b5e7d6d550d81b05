import type { PagePart, PagePlaces } from './page-places.ts'

/** Space between the text and the bar beside it, and around what the pointer is over, in pixels. */
const room = { bar: 12, side: 6, edge: 3 }

/**
 * What stands for the editor on the page: a bar beside the part that holds the caret, and a tint under the
 * part whose lines the pointer is over. Both lie over the page and move nothing on it.
 */
export class PageMarks {
  readonly #main: Element
  readonly #places: PagePlaces
  readonly #caret: Mark
  readonly #pointed: Mark

  constructor(page: Document, main: Element, places: PagePlaces) {
    this.#main = main
    this.#places = places
    this.#caret = new Mark(page, 'preview-caret')
    this.#pointed = new Mark(page, 'preview-pointed')
  }

  /** The caret is in this line; null: in none. */
  setCaret(line: number | null): void {
    this.#caret.part = line === null ? null : this.#places.partAt(line)
    this.#placeCaret()
  }

  /** The pointer is over this line of the editor; null: over none. */
  setPointed(line: number | null): void {
    this.point(line === null ? null : this.#places.partAt(line))
  }

  /** The pointer is over this part of the page. */
  point(part: PagePart | null): void {
    this.#pointed.part = part
    this.#placePointed()
  }

  /** The page may have another height. */
  place(): void {
    this.#placeCaret()
    this.#placePointed()
  }

  #placeCaret(): void {
    const { box, main } = this.#boxOf(this.#caret) ?? {}
    if (box === undefined || main === undefined) return this.#caret.hide()
    this.#caret.show({ left: main.left - room.bar - 2, top: box.top, width: 2, height: box.height })
  }

  #placePointed(): void {
    const { box, main } = this.#boxOf(this.#pointed) ?? {}
    if (box === undefined || main === undefined) return this.#pointed.hide()
    this.#pointed.show({
      left: main.left - room.side,
      top: box.top - room.edge,
      width: main.width + 2 * room.side,
      height: box.height + 2 * room.edge,
    })
  }

  #boxOf({ part }: Mark): { readonly box: DOMRect; readonly main: DOMRect } | null {
    if (part?.element.isConnected !== true) return null
    return { box: part.element.getBoundingClientRect(), main: this.#main.getBoundingClientRect() }
  }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

class Mark {
  part: PagePart | null = null
  readonly #element: HTMLElement
  readonly #view: Window | null

  constructor(page: Document, name: string) {
    this.#element = page.createElement('div')
    this.#element.className = name
    this.#element.hidden = true
    this.#element.setAttribute('aria-hidden', 'true')
    this.#view = page.defaultView
    page.body.append(this.#element)
  }

  hide(): void {
    if (!this.#element.hidden) this.#element.hidden = true
  }

  show({ left, top, width, height }: Box): void {
    const { style } = this.#element
    style.left = `${left}px`
    style.top = `${top + (this.#view?.scrollY ?? 0)}px`
    style.width = `${width}px`
    style.height = `${height}px`
    if (this.#element.hidden) this.#element.hidden = false
  }
}
