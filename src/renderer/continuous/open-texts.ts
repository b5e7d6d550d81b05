import type { Text } from '@codemirror/state'
import type { PreviewText } from '../preview/preview-text.ts'
import type { WrittenTexts } from '../preview/written-texts.ts'
import { articleKey, type ArticleRef } from '../stores/workspace-store.ts'
import { afterPaint } from '../view-frame/after-paint.ts'

/** Which of the articles that are looked at are being written, and when they are others. */
export class OpenTexts {
  readonly #written: WrittenTexts
  readonly #onChange: () => void
  readonly #stops = new Map<string, { readonly text: PreviewText; readonly stop: () => void }>()
  readonly #stop: () => void
  #watched: readonly ArticleRef[] = []
  #isTold = false

  /** `onChange` comes when the editor has painted what was typed. */
  constructor(written: WrittenTexts, onChange: () => void) {
    this.#written = written
    this.#onChange = onChange
    // An article may have been opened or closed.
    this.#stop = written.subscribe(() => this.watch(this.#watched))
  }

  textOf(article: ArticleRef): Text | null {
    return this.#written.find(article)?.now ?? null
  }

  /** Says which articles are looked at. */
  watch(articles: readonly ArticleRef[]): void {
    this.#watched = articles
    const keys = new Set(articles.map(articleKey))
    for (const [key, { stop }] of this.#stops) {
      if (keys.has(key)) continue
      stop()
      this.#stops.delete(key)
    }
    for (const article of articles) this.#listen(article)
  }

  end(): void {
    this.#stop()
    for (const { stop } of this.#stops.values()) stop()
  }

  #listen(article: ArticleRef): void {
    const key = articleKey(article)
    const text = this.#written.find(article)
    const known = this.#stops.get(key)
    if ((known?.text ?? null) === text) return
    known?.stop()
    if (text === null) this.#stops.delete(key)
    else this.#stops.set(key, { text, stop: text.onChange(() => this.#tell()) })
    this.#tell()
  }

  #tell(): void {
    if (this.#isTold) return
    this.#isTold = true
    void afterPaint().then(() => {
      this.#isTold = false
      this.#onChange()
    })
  }
}
