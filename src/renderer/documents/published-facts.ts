import { sameFacts, type DocumentFacts } from './document-state.ts'
import { Listeners } from './listeners.ts'

/** The facts of a document as last told: a new object, and news, whenever something in them changes. */
export class PublishedFacts {
  readonly #listeners = new Listeners()
  readonly #read: () => DocumentFacts
  #now: DocumentFacts

  constructor(read: () => DocumentFacts) {
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
    const facts = this.#read()
    if (sameFacts(facts, this.#now)) return
    this.#now = facts
    this.#listeners.tell()
  }
}
