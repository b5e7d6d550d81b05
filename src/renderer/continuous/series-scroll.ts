import type { ArticleState } from './article-feed.ts'
import { HeightGuess } from './height-guess.ts'
import { HeightIndex } from './height-index.ts'
import { anchorIn, movedBy, passedBy, topOf, whereIs, type ScrollAnchor } from './scroll-anchor.ts'
import { nearestFirst } from './nearest-first.ts'
import type { SeriesItem } from './series-items.ts'
import { ShownArticle, type ShownArticleOptions } from './shown-article.ts'

export interface SeriesScrollOptions extends ShownArticleOptions {
  /** These articles are on the page, the ones in view first. */
  readonly onRange: (items: readonly SeriesItem[]) => void
  readonly lastState: (key: string) => ArticleState | null
}

/** Articles within so many heights of the window stand on the page. */
const overscan = 1

/**
 * A series as one scroll, of which only the articles near the window are on the page; the others are space, as high
 * as they were or are guessed to be. Whatever turns out higher or lower, what is being read stays where it is.
 */
export class SeriesScroll {
  readonly #page: Document
  readonly #main: HTMLElement
  readonly #before: HTMLElement
  readonly #after: HTMLElement
  readonly #options: SeriesScrollOptions
  readonly #sizes: ResizeObserver
  readonly #shown = new Map<string, ShownArticle>()
  readonly #heights = new Map<string, number>()
  #items: readonly SeriesItem[] = []
  /** Those of them that are on the page. */
  #range: readonly SeriesItem[] = []
  #index = new HeightIndex([])
  #guess: HeightGuess
  #width: number
  #anchor: ScrollAnchor | null = null
  #isAtEnd = false
  /** Where the page was left last; from there the author scrolls. */
  #own = 0
  /** An anchor that is gone to when its article is there. */
  #goal: { readonly key: string; readonly fragment: string | null } | null = null
  #made = 0
  #frame = 0

  constructor(page: Document, main: HTMLElement, options: SeriesScrollOptions) {
    this.#page = page
    this.#main = main
    this.#options = options
    this.#width = main.clientWidth
    this.#guess = new HeightGuess(this.#width)
    this.#before = page.createElement('div')
    this.#after = page.createElement('div')
    main.append(this.#before, this.#after)
    page.addEventListener('scroll', () => {
      this.#frame ||= requestAnimationFrame(() => this.#scrolled())
    })
    // Told after the layout and before the paint, so that nobody sees anything move.
    this.#sizes = new ResizeObserver((entries) => this.#resized(entries.map(({ target }) => target)))
    this.#sizes.observe(main)
    this.#sizes.observe(page.documentElement)
  }

  /** The series is this now, in this order. */
  setItems(items: readonly SeriesItem[]): void {
    this.#items = items
    const known = new Map(items.map((item) => [item.key, item]))
    for (const key of this.#heights.keys()) if (!known.has(key)) this.#heights.delete(key)
    for (const [key, article] of this.#shown) {
      const item = known.get(key)
      if (item === undefined) this.#take(key)
      else article.setItem(item)
    }
    this.#count()
    this.#arrange()
  }

  /** Brings an article, or an anchor in it, to the top. */
  go(key: string, fragment: string | null = null): void {
    this.#anchor = { key, part: null, partTop: 0, articleTop: 0, articleHeight: 0 }
    this.#isAtEnd = false
    this.#goal = { key, fragment }
    this.#arrange()
    this.#reach()
  }

  /** The article that an element of the page stands in. */
  articleAround(element: Element): ShownArticle | null {
    const section = element.closest('.scroll-article')
    return [...this.#shown.values()].find((article) => article.element === section) ?? null
  }

  isInView(key: string): boolean {
    const rect = this.#shown.get(key)?.element.getBoundingClientRect()
    return rect !== undefined && rect.bottom > 0 && rect.top < this.#height
  }

  async setState(key: string, state: ArticleState): Promise<void> {
    await this.#shown.get(key)?.show(state)
    this.#reach()
  }

  remove(): void {
    cancelAnimationFrame(this.#frame)
    this.#sizes.disconnect()
  }

  get #scroller(): Element {
    return this.#page.scrollingElement ?? this.#page.documentElement
  }

  /** Height of the window; 0 while the frame is out of sight, when its own window still has one. */
  get #height(): number {
    return this.#page.defaultView?.frameElement?.clientHeight ?? 0
  }

  /** Where the first article begins, from the top of the page. */
  get #top(): number {
    return this.#before.getBoundingClientRect().top + this.#scroller.scrollTop
  }

  #scrolled(): void {
    this.#frame = 0
    // A frame out of sight has no height and loses its place, which is none of the author's doing.
    if (this.#height === 0) return
    const { scrollTop } = this.#scroller
    const passed = scrollTop - this.#own
    this.#own = scrollTop
    if (this.#anchor !== null && !this.#isAtEnd) {
      // Something may have grown since the last layout: only what the author scrolled is to be seen as moved.
      this.#anchor = passedBy(this.#anchor, passed)
      this.#hold()
    }
    this.#remember()
    this.#arrange()
  }

  /** What is being read is what stands at the top now. */
  #remember(): void {
    if (this.#height === 0) return
    const { scrollTop, scrollHeight } = this.#scroller
    this.#isAtEnd = scrollTop > 0 && scrollTop + this.#height >= scrollHeight - 1
    this.#anchor = anchorIn(this.#inOrder(), this.#height)
  }

  #resized(targets: readonly Element[]): void {
    if (this.#height === 0) return
    const width = this.#main.clientWidth
    const isOtherWidth = width !== this.#width
    let isOtherGuess = isOtherWidth
    if (isOtherWidth) {
      this.#width = width
      this.#guess = new HeightGuess(width)
      this.#heights.clear()
    }
    for (const article of this.#shown.values()) {
      if (!article.isFilled || (!isOtherWidth && !targets.includes(article.element))) continue
      const { height } = article.element.getBoundingClientRect()
      this.#heights.set(article.item.key, height)
      if (this.#guess.measured(article.item, height)) isOtherGuess = true
      else this.#index.set(this.#items.indexOf(article.item), height)
    }
    if (isOtherGuess) this.#count()
    this.#arrange()
  }

  #count(): void {
    this.#index = new HeightIndex(
      this.#items.map((item) => this.#heights.get(item.key) ?? this.#guess.of(item)),
    )
  }

  /** Puts the articles near the window on the page, takes the others away, and holds what is being read. */
  #arrange(): void {
    if (this.#height === 0) return
    for (let turn = 0; turn < 3; turn += 1) {
      this.#place(this.#wanted() - this.#top)
      this.#anchor ??= anchorIn(this.#inOrder(), this.#height)
      if (!this.#hold()) break
    }
    this.#options.onRange(nearestFirst(this.#inOrder(), this.#height))
  }

  /** How far the page is to be scrolled by the heights that are known. */
  #wanted(): number {
    const anchor = this.#anchor
    if (this.#isAtEnd) return this.#top + this.#index.total - this.#height
    const index = anchor === null ? -1 : this.#items.findIndex(({ key }) => key === anchor.key)
    if (anchor === null || index < 0) return this.#scroller.scrollTop
    return this.#top + this.#index.topOf(index) - topOf(anchor, this.#index.heightOf(index))
  }

  #place(top: number): void {
    const room = overscan * this.#height
    const first = Math.max(0, this.#index.indexAt(top - room))
    const last = this.#index.indexAt(top + this.#height + room)
    this.#range = this.#items.slice(first, last + 1)
    const keys = new Set(this.#range.map(({ key }) => key))
    for (const key of this.#shown.keys()) if (!keys.has(key)) this.#take(key)
    let before: Element = this.#before
    for (const [at, item] of this.#range.entries()) {
      const article = this.#shown.get(item.key) ?? this.#make(item)
      article.expect(this.#index.heightOf(first + at))
      if (before.nextElementSibling !== article.element) before.after(article.element)
      before = article.element
    }
    setHeight(this.#before, this.#index.topOf(first))
    setHeight(this.#after, this.#index.total - this.#index.topOf(last + 1))
  }

  /** Where the page itself says otherwise than the heights, the page is right. True where it had to be moved. */
  #hold(): boolean {
    const anchor = this.#anchor
    const article = anchor === null ? undefined : this.#shown.get(anchor.key)
    const { scrollTop, scrollHeight } = this.#scroller
    if (this.#isAtEnd) this.#scrollTo(scrollHeight - this.#height)
    else if (anchor !== null && article !== undefined) {
      this.#scrollTo(scrollTop + movedBy(anchor, article))
      this.#anchor = whereIs(anchor, article)
    }
    return this.#scroller.scrollTop !== scrollTop
  }

  #make(item: SeriesItem): ShownArticle {
    this.#made += 1
    const article = new ShownArticle(this.#page, item, `a${this.#made}-`, this.#options)
    this.#shown.set(item.key, article)
    this.#sizes.observe(article.element)
    const state = item.isMissing ? null : this.#options.lastState(item.key)
    if (state !== null) void article.show(state)
    return article
  }

  #take(key: string): void {
    const article = this.#shown.get(key)
    if (article === undefined) return
    this.#sizes.unobserve(article.element)
    article.element.remove()
    this.#shown.delete(key)
  }

  #inOrder(): ShownArticle[] {
    return this.#range.flatMap(({ key }) => this.#shown.get(key) ?? [])
  }

  /** Goes to the anchor that was asked for when its article has its text. */
  #reach(): void {
    const goal = this.#goal
    const article = goal === null ? undefined : this.#shown.get(goal.key)
    if (goal === null || article?.isFilled !== true) return
    this.#goal = null
    const target =
      goal.fragment === null ? null : this.#page.getElementById(article.beginning + goal.fragment)
    if (target === null) return
    target.scrollIntoView({ block: 'start', behavior: 'instant' })
    this.#remember()
  }

  #scrollTo(top: number): void {
    if (Math.abs(this.#scroller.scrollTop - top) < 1) return
    this.#scroller.scrollTo({ top, behavior: 'instant' })
    this.#own = this.#scroller.scrollTop
  }
}

function setHeight(space: HTMLElement, height: number): void {
  const value = `${Math.max(0, height)}px`
  if (space.style.height !== value) space.style.height = value
}
