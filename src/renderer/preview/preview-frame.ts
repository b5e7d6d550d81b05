import { BlockList } from './block-list.ts'
import { createFrame, styleFrame } from './frame-document.ts'
import { layOutPage, type PageLayout } from './page-layout.ts'
import { previewLink, type PreviewLink } from './preview-links.ts'
import type { RenderedPreview } from './preview-protocol.ts'
import { previewNodes } from './sanitise-preview.ts'
import { lineAtTop, pointsAround, topOfLine, type ScrollPoint } from './scroll-map.ts'
import type { LinkSource } from '#core/markdown/link-index'

/** From so many blocks on, those out of view are not laid out. */
const longPage = 1_500

export interface PreviewFrameEvents {
  readonly onLink: (link: PreviewLink) => void
  /** The author scrolled; the line, with its fraction, at the top. */
  readonly onScroll: (line: number) => void
  /** The page has another width: what was in view may be elsewhere. */
  readonly onResize: () => void
}

/** The page in its frame: made of blocks, styled by the theme, read and scrolled from outside. */
export class PreviewFrame {
  readonly #frame: HTMLIFrameElement
  readonly #page: Document
  readonly #layout: PageLayout
  readonly #blocks: BlockList
  #lastLine = 1
  #source: LinkSource | null = null

  private constructor(frame: HTMLIFrameElement, page: Document) {
    this.#frame = frame
    this.#page = page
    this.#layout = layOutPage(page)
    this.#blocks = new BlockList(this.#layout.body, previewNodes, nextTurn)
  }

  static async create(host: HTMLElement, title: string, events: PreviewFrameEvents): Promise<PreviewFrame> {
    const frame = await createFrame(host, title)
    const page = frame.contentDocument
    if (page === null) throw new Error('The preview has no page.')
    const preview = new PreviewFrame(frame, page)
    preview.#listen(events)
    return preview
  }

  style(sheets: readonly string[]): void {
    styleFrame(this.#frame, sheets)
  }

  setLanguage(language: string): void {
    const root = this.#page.documentElement
    // Writing the same value still makes the browser style the whole page anew.
    if (root.lang !== language) root.lang = language
  }

  /** Puts a result on screen. `isNew`: another article was there before, or none. */
  async show(result: RenderedPreview, lastLine: number): Promise<{ readonly isNew: boolean }> {
    if (result.header !== null) this.#layout.setHead(previewNodes([result.header]).flat())
    await this.#blocks.apply(result)
    this.#lastLine = lastLine
    this.#layout.body.classList.toggle('preview-long', result.lines.length > longPage)
    const { series, path } = result.source
    const isNew = this.#source?.path !== path || this.#source.series !== series
    this.#source = result.source
    return { isNew }
  }

  /** Brings a line of the file to the top. */
  showLine(line: number): void {
    const points = pointsAround(this.#blocks.blocks, this.#end, { line }, this.#measure)
    const top = line <= 1 ? 0 : topOfLine(points, line)
    this.#scroller.scrollTo({ top, behavior: 'instant' })
  }

  showFragment(fragment: string): void {
    this.#page.getElementById(fragment)?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }

  remove(): void {
    this.#frame.remove()
  }

  get #scroller(): Element {
    return this.#page.scrollingElement ?? this.#page.documentElement
  }

  get #end(): ScrollPoint {
    return {
      line: this.#lastLine + 1,
      top: this.#layout.body.getBoundingClientRect().bottom + this.#scroller.scrollTop,
    }
  }

  readonly #measure = (element: Element): { readonly top: number } => ({
    top: element.getBoundingClientRect().top + this.#scroller.scrollTop,
  })

  #listen({ onLink, onScroll, onResize }: PreviewFrameEvents): void {
    const follow = (event: Event) => {
      const href = linkUnder(event)
      if (href === null) return
      event.preventDefault()
      if (event.type === 'auxclick') return
      const link = previewLink(href)
      if (link.kind === 'fragment') this.showFragment(link.fragment)
      else onLink(link)
    }
    this.#page.addEventListener('click', follow)
    this.#page.addEventListener('auxclick', follow)
    // A picture or link that is dragged would take the frame to its address.
    this.#page.addEventListener('dragstart', (event) => event.preventDefault())
    this.#page.defaultView?.addEventListener('resize', onResize)
    let frame = 0
    const tell = () => {
      frame = 0
      const { scrollTop } = this.#scroller
      const points = pointsAround(this.#blocks.blocks, this.#end, { top: scrollTop }, this.#measure)
      onScroll(scrollTop <= 0 ? 1 : lineAtTop(points, scrollTop))
    }
    this.#page.addEventListener('scroll', () => {
      frame ||= requestAnimationFrame(tell)
    })
  }
}

/** The address of the link that an event happened in. */
function linkUnder(event: Event): string | null {
  // Elements of the frame are of its own realm: `instanceof` would not know them.
  const path = event.composedPath()
  for (const target of path) {
    if ('getAttribute' in target && 'localName' in target && target.localName === 'a') {
      return typeof target.getAttribute === 'function' ? String(target.getAttribute('href') ?? '') : null
    }
  }
  return null
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
