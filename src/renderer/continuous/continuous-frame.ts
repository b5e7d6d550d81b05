import type { ArticleState } from './article-feed.ts'
import { SeriesScroll, type SeriesScrollOptions } from './series-scroll.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import { createFrame, styleFrame } from '../preview/frame-document.ts'
import { listenToLinks } from '../preview/frame-links.ts'
import { pressedElement, pressedPoint, type PressedPoint } from '../preview/pressed-point.ts'
import { previewLink, type PreviewLink } from '../preview/preview-links.ts'
import { articleKey } from '../stores/workspace-store.ts'
import type { SeriesItem } from './series-items.ts'

export interface ContinuousFrameOptions extends SeriesScrollOptions {
  /** A link that leads out of this series. */
  readonly onLink: (link: PreviewLink) => void
  /** The author pressed on an article; the point is null where no line is known. */
  readonly onPress: (article: ArticleRef, point: PressedPoint | null) => void
}

/** A whole series in its frame: the same walls as around one article, and the same hands from outside. */
export class ContinuousFrame {
  readonly #frame: HTMLIFrameElement
  readonly #scroll: SeriesScroll
  #items: readonly SeriesItem[] = []

  private constructor(frame: HTMLIFrameElement, page: Document, options: ContinuousFrameOptions) {
    this.#frame = frame
    page.body.className = 'crisp page-scroll'
    const main = page.createElement('main')
    main.className = 'article'
    page.body.append(main)
    this.#scroll = new SeriesScroll(page, main, options)
    listenToLinks(page, (href) => this.#follow(page, previewLink(href), options))
    page.addEventListener('click', (event) => {
      const element = pressedElement(page, event)
      const article = element === null ? null : this.#scroll.articleAround(element)
      if (element === null || article === null) return
      const part = article.places.partAround(element)
      options.onPress(
        article.item.ref,
        part === null ? null : pressedPoint(page, article.places, part, event),
      )
    })
  }

  static async create(
    host: HTMLElement,
    title: string,
    options: ContinuousFrameOptions,
  ): Promise<ContinuousFrame> {
    const frame = await createFrame(host, title, options.remoteImages)
    const page = frame.contentDocument
    if (page === null) throw new Error('The preview has no page.')
    return new ContinuousFrame(frame, page, options)
  }

  style(sheets: readonly string[]): void {
    styleFrame(this.#frame, sheets)
  }

  setItems(items: readonly SeriesItem[]): void {
    this.#items = items
    this.#scroll.setItems(items)
  }

  setState(key: string, state: ArticleState): Promise<void> {
    return this.#scroll.setState(key, state)
  }

  /** Brings an article to the top, where it is not in view anyway. */
  show(article: ArticleRef): void {
    const key = articleKey(article)
    if (!this.#scroll.isInView(key)) this.#scroll.go(key)
  }

  remove(): void {
    this.#scroll.remove()
    this.#frame.remove()
  }

  #follow(page: Document, link: PreviewLink, { onLink }: ContinuousFrameOptions): void {
    if (link.kind === 'fragment') {
      page.getElementById(link.fragment)?.scrollIntoView({ block: 'start', behavior: 'instant' })
      return
    }
    const key = link.kind === 'article' ? articleKey(link.source) : null
    if (link.kind === 'article' && this.#items.some((item) => item.key === key))
      this.#scroll.go(articleKey(link.source), link.fragment)
    else onLink(link)
  }
}
