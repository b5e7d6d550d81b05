import type { Text } from '@codemirror/state'
import type { Client } from '../bridge/client.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import type { TextBuffer } from './text-buffer.ts'

/** Keeps texts that may be given up in the workspace's recovery folder, each of them once. */
export class RecoveryCopy {
  readonly #client: Client
  readonly #place: () => ArticleRef
  #kept: Text | null = null

  constructor(client: Client, place: () => ArticleRef) {
    this.#client = client
    this.#place = place
  }

  holds(text: Text): boolean {
    return this.#kept?.eq(text) === true
  }

  /** Rejects with the host's `SeriatimError` when the text could not be kept. */
  async keep(text: Text): Promise<void> {
    if (this.holds(text)) return
    await this.#client.call('article.setAside', { ...this.#place(), text: text.toString() })
    this.#kept = text
  }

  /** Resolves when recovery holds the very text that the buffer has by then. */
  async keepWhole(buffer: TextBuffer): Promise<void> {
    while (!this.holds(buffer.text)) await this.keep(buffer.text)
  }
}
