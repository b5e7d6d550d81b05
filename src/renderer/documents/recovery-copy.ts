import type { Text } from '@codemirror/state'
import type { Client } from '../bridge/client.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import { changedRun } from './changed-run.ts'
import type { Scheduler } from './scheduler.ts'
import type { SerialQueue } from './serial-queue.ts'
import type { TextBuffer } from './text-buffer.ts'
import type { TypedContent } from '#shared/contract/recovery'

/** What is typed is safe this long after its key at the latest, but for the writing itself. */
const within = 800

export interface RecoveryOptions {
  readonly client: Client
  readonly scheduler: Scheduler
  /** Where all that speaks to the host about this document has its turn. */
  readonly queue: SerialQueue
  readonly place: () => ArticleRef
  /** What no file holds; null where nothing would be lost. */
  readonly unsaved: () => Text | null
}

/** Keeps texts that may be given up, or that this process may end before it has saved. */
export class RecoveryCopy {
  readonly #options: RecoveryOptions
  /** Set aside for good. */
  #kept: Text | null = null
  /** Kept until it is saved, and the host's name for it. */
  #typed: { readonly text: Text; readonly kept: number } | null = null
  #cancel: (() => void) | null = null

  constructor(options: RecoveryOptions) {
    this.#options = options
  }

  holds(text: Text): boolean {
    return this.#kept?.eq(text) === true
  }

  /** Sets a text aside for good, once. Rejects with the host's `SeriatimError` when it could not be kept. */
  async keep(text: Text): Promise<void> {
    if (this.holds(text)) return
    const { client, place } = this.#options
    await client.call('article.setAside', { ...place(), text: text.toString() })
    this.#kept = text
  }

  /** Resolves when recovery holds the very text that the buffer has by then. */
  async keepWhole(buffer: TextBuffer): Promise<void> {
    while (!this.holds(buffer.text)) await this.keep(buffer.text)
  }

  /**
   * Another key; cheap. While someone types without a pause, saves come every five seconds, and none comes while
   * a file cannot be written: until then the text is kept here.
   */
  touched(): void {
    const { scheduler, queue } = this.#options
    this.#cancel ??= scheduler.after(within, () => {
      this.#cancel = null
      void queue.run(() => this.#keepTyped())
    })
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }

  /** Never rejects: what cannot be kept here cannot be saved either, and the document's state says so. */
  async #keepTyped(): Promise<void> {
    const text = this.#options.unsaved()
    const before = this.#typed
    if (text === null || before?.text.eq(text) === true) return
    this.#typed = null
    try {
      // A long text goes as a whole once; then only what was typed in it.
      const change = before === null ? null : { of: before.kept, ...changedRun(before.text, text) }
      const kept =
        change === null
          ? await this.#send(wholeOf(text))
          : await this.#send({ kind: 'change', ...change }).catch(() => this.#send(wholeOf(text)))
      this.#typed = { text, kept }
    } catch {
      // The next key asks again.
    }
  }

  async #send(content: TypedContent): Promise<number> {
    const { client, place } = this.#options
    return (await client.call('recovery.keep', { ...place(), content })).kept
  }
}

function wholeOf(text: Text): TypedContent {
  return { kind: 'whole', text: text.toString() }
}
