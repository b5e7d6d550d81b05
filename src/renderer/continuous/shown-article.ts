import { Text } from '@codemirror/state'
import type { ArticleState } from './article-feed.ts'
import type { MadeArticle } from './article-renderer.ts'
import type { SeriesItem } from './series-items.ts'
import { articleHead } from '../preview/article-head.ts'
import { BlockList } from '../preview/block-list.ts'
import { diffBlocks } from '../preview/diff-blocks.ts'
import { PagePlaces } from '../preview/page-places.ts'
import { previewNodes } from '../preview/sanitise-preview.ts'
import { makeIdsOwn } from './own-ids.ts'
import type { RemoteImages } from '#shared/frame-policy'
import { nextTurn } from '../view-frame/next-turn.ts'

/** What is said in place of an article's text. */
export interface ScrollWords {
  readonly missing: (title: string) => string
  readonly failed: (title: string, error: unknown) => string
  readonly halted: string
}

export interface ShownArticleOptions {
  readonly words: ScrollWords
  readonly remoteImages: RemoteImages
}

/** One article as it stands in the scroll: its head at once, its text when that is made. */
export class ShownArticle {
  readonly element: HTMLElement
  readonly places: PagePlaces
  /** What every id in it begins with. */
  readonly beginning: string
  readonly #words: ScrollWords
  readonly #remoteImages: RemoteImages
  readonly #head: HTMLElement
  readonly #body: HTMLElement
  readonly #blocks: BlockList
  #item: SeriesItem
  #held: readonly string[] = []
  #showing: Promise<void> = Promise.resolve()
  #isFilled = false

  constructor(
    page: Document,
    item: SeriesItem,
    beginning: string,
    { words, remoteImages }: ShownArticleOptions,
  ) {
    this.beginning = beginning
    this.#item = item
    this.#words = words
    this.#remoteImages = remoteImages
    this.element = page.createElement('section')
    this.element.className = 'scroll-article'
    this.#head = page.createElement('div')
    this.#body = page.createElement('div')
    this.#body.className = 'prose'
    this.element.append(this.#head, this.#body)
    this.#blocks = new BlockList(this.#body, (blocks) => this.#nodesOf(blocks), nextTurn)
    this.places = new PagePlaces(this.#body, () => page.scrollingElement ?? page.documentElement)
    this.#showHead()
  }

  get item(): SeriesItem {
    return this.#item
  }

  /** Whether its text, or what is said in its place, is there. */
  get isFilled(): boolean {
    return this.#isFilled
  }

  /** Elements that stand below each other in it. */
  get parts(): readonly Element[] {
    return [...this.#head.children, ...this.#body.children]
  }

  setItem(item: SeriesItem): void {
    if (item === this.#item) return
    const { page, section, isMissing } = this.#item
    this.#item = item
    if (item.page !== page || item.section !== section || item.isMissing !== isMissing) this.#showHead()
  }

  /** So high is it taken to be until its text is there. */
  expect(height: number): void {
    const { style } = this.element
    const least = this.#isFilled ? '' : `${height}px`
    if (style.minHeight !== least) style.minHeight = least
  }

  /** Resolves when the state is on the page. */
  show(state: ArticleState): Promise<void> {
    this.#showing = this.#showing.then(() =>
      state.kind === 'made' ? this.#put(state.article) : this.#say(state),
    )
    return this.#showing
  }

  async #put({ blocks, lines, text }: MadeArticle): Promise<void> {
    if (this.#held.length === 0) this.#body.replaceChildren()
    await this.#blocks.apply({ parts: diffBlocks(this.#held, blocks), lines })
    this.#held = blocks
    this.places.setBlocks(this.#blocks.blocks, text)
    this.#filled()
  }

  async #say(state: Exclude<ArticleState, { kind: 'made' }>): Promise<void> {
    const { title } = this.#item.page
    await this.#put({ blocks: [], lines: [], text: Text.empty })
    this.#box(state.kind === 'halted' ? this.#words.halted : this.#words.failed(title, state.error))
  }

  #showHead(): void {
    const { page, section, isMissing } = this.#item
    this.element.lang = page.language
    const nodes = previewNodes([articleHead(page)]).flat()
    if (section !== null) {
      const label = this.element.ownerDocument.createElement('p')
      label.className = 'scroll-section'
      label.textContent = section
      nodes.unshift(label)
    }
    this.#head.replaceChildren(...nodes)
    if (isMissing) this.#box(this.#words.missing(page.title))
  }

  #box(words: string): void {
    const box = this.element.ownerDocument.createElement('p')
    box.className = 'scroll-box'
    box.textContent = words
    this.#body.replaceChildren(box)
    this.#filled()
  }

  #filled(): void {
    this.#isFilled = true
    this.expect(0)
  }

  #nodesOf(blocks: readonly string[]): ChildNode[][] {
    const made = previewNodes(blocks, this.#remoteImages)
    for (const nodes of made) makeIdsOwn(nodes, this.beginning)
    return made
  }
}
