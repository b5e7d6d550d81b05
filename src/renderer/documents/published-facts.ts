import { sameFacts, type DocumentFacts } from './document-state.ts'
import { Listeners } from './listeners.ts'
import type { Scheduler } from './scheduler.ts'

/** When a key is painted, in milliseconds: what shows that a text is not saved may come after it. */
const keyPainted = 40

/** The facts of a document as last told: a new object, and news, whenever something in them changes. */
export class PublishedFacts {
  readonly #listeners = new Listeners()
  readonly #read: () => DocumentFacts
  readonly #scheduler: Scheduler
  #now: DocumentFacts
  #cancel: (() => void) | null = null

  constructor(scheduler: Scheduler, read: () => DocumentFacts) {
    this.#scheduler = scheduler
    this.#read = read
    this.#now = read()
  }

  get now(): DocumentFacts {
    return this.#now
  }

  listen(listener: () => void): () => void {
    return this.#listeners.add(listener)
  }

  /** Looks again, and tells where they differ. */
  refresh(): void {
    if (this.#look()) this.#listeners.tell()
  }

  /** The same at a key: those who listen draw half the window, and are told when the key is drawn. */
  refreshAtKey(): void {
    if (!this.#look()) return
    this.#cancel ??= this.#scheduler.after(keyPainted, () => {
      this.#cancel = null
      this.#listeners.tell()
    })
  }

  /** Nobody is told any more. */
  stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }

  #look(): boolean {
    const facts = this.#read()
    if (sameFacts(facts, this.#now)) return false
    this.#now = facts
    return true
  }
}
