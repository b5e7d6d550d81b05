import type { Text } from '@codemirror/state'
import type { AppDocuments } from '../documents/app-documents.ts'
import { articleKey, type ArticleRef } from '../stores/workspace-store.ts'
import { afterPaint } from '../view-frame/after-paint.ts'

/** The texts of articles that are open in this window, as they are written. */
export class OpenTexts {
  readonly #documents: Pick<AppDocuments, 'find' | 'subscribe'>
  readonly #onChange: () => void
  readonly #stops = new Map<string, { readonly session: object; readonly stop: () => void }>()
  readonly #stop: () => void
  #watched: readonly ArticleRef[] = []
  #isTold = false

  /** `onChange` comes when the editor has painted what was typed. */
  constructor(documents: Pick<AppDocuments, 'find' | 'subscribe'>, onChange: () => void) {
    this.#documents = documents
    this.#onChange = onChange
    // An article may have been opened or closed.
    this.#stop = documents.subscribe(() => this.watch(this.#watched))
  }

  textOf(article: ArticleRef): Text | null {
    return this.#documents.find(article)?.buffer.text ?? null
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
    const session = this.#documents.find(article)?.session
    const known = this.#stops.get(key)
    if (known?.session === session) return
    known?.stop()
    if (session === undefined) this.#stops.delete(key)
    else this.#stops.set(key, { session, stop: session.onText(() => this.#tell()) })
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
