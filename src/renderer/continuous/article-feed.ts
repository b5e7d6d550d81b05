import type { ArticleTexts } from './article-texts.ts'
import type { ArticleRenderer, MadeArticle } from './article-renderer.ts'
import type { SeriesItem } from './series-items.ts'
import type { PreviewContext, PreviewPage } from '../preview/preview-protocol.ts'

/** How an article stands: its body, or why there is none. */
export type ArticleState =
  | { readonly kind: 'made'; readonly article: MadeArticle }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'halted' }

export interface ArticleFeedOptions {
  readonly texts: Pick<ArticleTexts, 'known' | 'read'>
  readonly renderer: Pick<ArticleRenderer, 'render' | 'setContext'>
  /** An article that is wanted stands otherwise now. */
  readonly onState: (key: string, state: ArticleState) => void
}

interface Known {
  readonly state: ArticleState
  /** What it was made of; the text is null where it could not be read. */
  readonly page: PreviewPage
  readonly text: ReturnType<ArticleTexts['known']>
  readonly context: PreviewContext | null
}

/** So many articles that were made are kept, the ones that were used last. */
const keptArticles = 24

/**
 * Reads and renders the articles that are wanted, one at a time, the most wanted first. What is not wanted any
 * more when its turn comes is never asked for.
 */
export class ArticleFeed {
  readonly #options: ArticleFeedOptions
  /** The least recently used first. */
  readonly #known = new Map<string, Known>()
  #wanted: readonly SeriesItem[] = []
  #context: PreviewContext | null = null
  #working = false
  #ended = false

  constructor(options: ArticleFeedOptions) {
    this.#options = options
  }

  /** Says which articles are wanted, the most wanted first. */
  want(items: readonly SeriesItem[]): void {
    this.#wanted = items.filter(({ isMissing }) => !isMissing)
    this.refresh()
  }

  setContext(context: PreviewContext): void {
    this.#context = context
    this.#options.renderer.setContext(context)
    this.refresh()
  }

  /** Texts may be others now. */
  refresh(): void {
    if (!this.#working) void this.#work()
  }

  /** What failed is tried once more, as an article may be another now; null: any of them. */
  changed(key: string | null): void {
    for (const [each, { state }] of this.#known)
      if (state.kind !== 'made' && (key === null || key === each)) this.#known.delete(each)
    this.refresh()
  }

  /** How an article stood when it was made last, which may be a while ago. */
  lastState(key: string): ArticleState | null {
    return this.#known.get(key)?.state ?? null
  }

  end(): void {
    this.#ended = true
  }

  async #work(): Promise<void> {
    this.#working = true
    for (let item = this.#next(); item !== undefined && !this.#ended; item = this.#next()) {
      const { key, page } = item
      const context = this.#context
      const { state, text } = await this.#make(item)
      if (this.#ended) return
      // One that was scrolled away while it was read.
      if (state === null) continue
      this.#keep(key, { state, page, text, context })
      this.#options.onState(key, state)
    }
    this.#working = false
  }

  async #make(
    item: SeriesItem,
  ): Promise<{ readonly state: ArticleState | null; readonly text: Known['text'] }> {
    const { texts, renderer } = this.#options
    try {
      const text = await texts.read(item.ref)
      if (!this.#wanted.some(({ key }) => key === item.key)) return { state: null, text }
      const article = await renderer.render(item.page, text)
      return { state: article === null ? { kind: 'halted' } : { kind: 'made', article }, text }
    } catch (error) {
      return { state: { kind: 'failed', error }, text: texts.known(item.ref) }
    }
  }

  #next(): SeriesItem | undefined {
    return this.#wanted.find((item) => !this.#isCurrent(item))
  }

  #isCurrent({ key, ref, page }: SeriesItem): boolean {
    const known = this.#known.get(key)
    return (
      known !== undefined &&
      known.page === page &&
      known.context === this.#context &&
      known.text === this.#options.texts.known(ref)
    )
  }

  #keep(key: string, known: Known): void {
    this.#known.delete(key)
    this.#known.set(key, known)
    const most = Math.max(keptArticles, 2 * this.#wanted.length)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= most) return
      if (!this.#wanted.some((item) => item.key === oldest)) this.#known.delete(oldest)
    }
  }
}
