import type { Text } from '@codemirror/state'
import type { Client } from '../bridge/client.ts'
import { textOfFile } from '../documents/text-lines.ts'
import { articleKey, type ArticleRef } from '../stores/workspace-store.ts'

/** So many texts that were read are kept, the ones that were used last. */
const keptTexts = 48

export interface ArticleTextsOptions {
  readonly client: Client
  /** The text of an article that is open in the editor, with what is not saved of it. */
  readonly openText: (article: ArticleRef) => Text | null
  /** What is known of an article does not hold any more; null: of any. */
  readonly onChange: (key: string | null) => void
}

interface ReadText {
  readonly revision: string
  readonly text: Text
}

/** Texts of articles as they are now: those that are open as they are written, others read from the host once. */
export class ArticleTexts {
  readonly #options: ArticleTextsOptions
  /** The least recently used first. */
  readonly #read = new Map<string, ReadText>()
  /** Grows when an article is told to be another, so that an answer from before is recognised. */
  readonly #told = new Map<string, number>()
  readonly #stop: () => void

  constructor(options: ArticleTextsOptions) {
    this.#options = options
    this.#stop = options.client.on('article.changedOnDisk', ({ series, path, revision }) => {
      const key = articleKey({ series, path })
      if (this.#read.get(key)?.revision === revision) return
      this.#read.delete(key)
      this.#told.set(key, (this.#told.get(key) ?? 0) + 1)
      options.onChange(key)
    })
  }

  /** The same object while the text is; null where it has to be read first. */
  known(article: ArticleRef): Text | null {
    return this.#options.openText(article) ?? this.#read.get(articleKey(article))?.text ?? null
  }

  /** Rejects with the host's error. */
  async read(article: ArticleRef): Promise<Text> {
    const key = articleKey(article)
    for (;;) {
      const known = this.known(article)
      if (known !== null) {
        this.#touch(key)
        return known
      }
      const told = this.#told.get(key)
      const { text, revision } = await this.#options.client.call('article.open', { ...article })
      if (this.#told.get(key) === told) this.#keep(key, { revision, text: textOfFile(text) })
    }
  }

  /** Nothing that was read is sure to be so any more. */
  forget(): void {
    this.#read.clear()
    this.#options.onChange(null)
  }

  end(): void {
    this.#stop()
  }

  #keep(key: string, text: ReadText): void {
    this.#read.set(key, text)
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= keptTexts) return
      this.#read.delete(oldest)
    }
  }

  #touch(key: string): void {
    const text = this.#read.get(key)
    if (text === undefined) return
    this.#read.delete(key)
    this.#read.set(key, text)
  }
}
