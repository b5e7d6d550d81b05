import { paper } from './paper-style.ts'

/** Pixels of CSS in a millimetre. */
const perMillimetre = 96 / 25.4

/** Draws the sheets under a page that is laid out as paper, each with its head and its number. */
export class PaperSheets {
  readonly #page: Document
  readonly #holder: HTMLElement
  readonly #sizes: ResizeObserver
  readonly #words: MutationObserver
  #drawn = ''

  constructor(page: Document) {
    this.#page = page
    this.#holder = page.createElement('div')
    this.#holder.setAttribute('aria-hidden', 'true')
    // Beside the body: what is in there is taken over from pages.
    page.documentElement.append(this.#holder)
    this.#sizes = new ResizeObserver(() => this.#draw())
    this.#sizes.observe(page.body)
    // Its number may be another one, and no higher.
    this.#words = new MutationObserver(() => this.#draw())
    this.#words.observe(page.body, { childList: true, characterData: true, subtree: true })
  }

  remove(): void {
    this.#sizes.disconnect()
    this.#words.disconnect()
    this.#holder.remove()
  }

  #draw(): void {
    const main = this.#page.querySelector('main')
    const { top, height } = main?.getBoundingClientRect() ?? { top: 0, height: 0 }
    const step = (paper.height + paper.desk) * perMillimetre
    const count = Math.max(1, Math.round((height + paper.desk * perMillimetre) / step))
    const first = top + (this.#page.scrollingElement?.scrollTop ?? 0)
    const head = main?.querySelector('.article-part-text')?.textContent ?? ''
    const drawn = JSON.stringify([first, count, head])
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    const sheets = Array.from({ length: count }, (_, index) => {
      const foot = this.#part('paper-foot', `Page ${index + 1} of ${count}`)
      const sheet = this.#part('paper-sheet', this.#part('paper-head', head), foot)
      sheet.style.top = `${first + index * step}px`
      return sheet
    })
    this.#holder.replaceChildren(...sheets)
  }

  #part(name: string, ...content: readonly (string | Node)[]): HTMLElement {
    const part = this.#page.createElement('div')
    part.className = name
    part.append(...content)
    return part
  }
}
