import type { Text } from '@codemirror/state'
import { BlockList } from './block-list.ts'
import { createFrame, styleFrame } from './frame-document.ts'
import { listenToLinks } from './frame-links.ts'
import { layOutPage, type PageLayout } from './page-layout.ts'
import { PageMarks } from './page-marks.ts'
import { PagePlaces, type PagePart } from './page-places.ts'
import { listenToPointer, type PagePointerEvents } from './page-pointer.ts'
import { previewLink, type PreviewLink } from './preview-links.ts'
import type { RenderedPreview } from './preview-protocol.ts'
import { previewNodes } from './sanitise-preview.ts'
import type { RemoteImages } from '#shared/frame-policy'
import { nextTurn } from '../view-frame/next-turn.ts'

export interface PreviewFrameEvents extends PagePointerEvents {
  readonly onLink: (link: PreviewLink) => void
  /** The author scrolled; the place at the top. */
  readonly onScroll: (place: number) => void
}

/** The page in its frame: made of blocks, styled by the theme, read and scrolled from outside. */
export class PreviewFrame {
  readonly #frame: HTMLIFrameElement
  readonly #page: Document
  readonly #layout: PageLayout
  readonly #blocks: BlockList
  readonly #places: PagePlaces
  readonly #marks: PageMarks
  /** What stands at the top, and stays there when pictures, drawings and faces come. */
  #place = 0
  /** Where this put the page; a scroll that ends there is none of the author's. */
  #own = 0
  #heights: ResizeObserver | null = null

  private constructor(frame: HTMLIFrameElement, page: Document, remoteImages: RemoteImages) {
    this.#frame = frame
    this.#page = page
    this.#layout = layOutPage(page)
    this.#blocks = new BlockList(this.#layout.body, (blocks) => previewNodes(blocks, remoteImages), nextTurn)
    this.#places = new PagePlaces(this.#layout.body, () => this.#scroller)
    this.#marks = new PageMarks(page, this.#layout.main, this.#places)
  }

  static async create(
    host: HTMLElement,
    title: string,
    events: PreviewFrameEvents,
    remoteImages: RemoteImages = 'link',
  ): Promise<PreviewFrame> {
    const frame = await createFrame(host, title, remoteImages)
    const page = frame.contentDocument
    if (page === null) throw new Error('The preview has no page.')
    const preview = new PreviewFrame(frame, page, remoteImages)
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

  /** Puts a result on screen, made of this text. */
  async show(result: RenderedPreview, text: Text): Promise<void> {
    if (result.header !== null) this.#layout.setHead(previewNodes([result.header]).flat())
    await this.#blocks.apply(result)
    this.#places.setBlocks(this.#blocks.blocks, text)
  }

  /** True while the page shows this very text. */
  shows(text: Text): boolean {
    return this.#places.source === text
  }

  /** Marks the part of the page that holds the caret, by its line. */
  showCaret(line: number | null): void {
    this.#marks.setCaret(line)
  }

  /** Marks the part of the page whose line the pointer is over in the editor. */
  showPointed(line: number | null): void {
    this.#marks.setPointed(line)
  }

  /** Brings a place of the file to the top. */
  showPlace(place: number): void {
    this.#place = place
    this.#hold()
  }

  showFragment(fragment: string): void {
    this.#page.getElementById(fragment)?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }

  remove(): void {
    this.#heights?.disconnect()
    this.#frame.remove()
  }

  get #scroller(): Element {
    return this.#page.scrollingElement ?? this.#page.documentElement
  }

  /** Puts the place that is shown at the top, where it may not be any more. */
  #hold(): void {
    const top = this.#places.topOf(this.#place)
    if (Math.abs(this.#scroller.scrollTop - top) >= 1) this.#scroller.scrollTo({ top, behavior: 'instant' })
    this.#own = this.#scroller.scrollTop
  }

  #listen({ onLink, onScroll, onOver, onPress }: PreviewFrameEvents): void {
    listenToLinks(this.#page, (href) => {
      const link = previewLink(href)
      if (link.kind === 'fragment') this.showFragment(link.fragment)
      else onLink(link)
    })
    const over = (part: PagePart | null) => {
      this.#marks.point(part)
      onOver(part)
    }
    listenToPointer(this.#page, this.#places, { onOver: over, onPress })
    let frame = 0
    const tell = () => {
      frame = 0
      const { scrollTop } = this.#scroller
      if (Math.abs(scrollTop - this.#own) < 1) return
      this.#own = scrollTop
      this.#place = this.#places.lineAt(scrollTop)
      onScroll(this.#place)
    }
    this.#page.addEventListener('scroll', () => {
      frame ||= requestAnimationFrame(tell)
    })
    // Told after the layout and before the paint, so that nobody sees the place jump.
    this.#heights = new ResizeObserver(() => {
      this.#hold()
      this.#marks.place()
    })
    this.#heights.observe(this.#layout.main)
  }
}
