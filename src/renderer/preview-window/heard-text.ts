import { Text } from '@codemirror/state'
import { Listeners } from '../documents/listeners.ts'
import type { PreviewText } from '../preview/preview-text.ts'

/** What changed in a text, and the how manieth change it is. */
export interface HeardChange {
  readonly nth: number
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** A text that is written in another window, as that tells of it. */
export class HeardText implements PreviewText {
  readonly document: number
  #now: Text
  #nth = 0
  readonly #listeners = new Listeners()

  constructor(document: number, text: string) {
    this.document = document
    this.#now = Text.of(text.split('\n'))
  }

  get now(): Text {
    return this.#now
  }

  onChange(listener: () => void): () => void {
    return this.#listeners.add(listener)
  }

  /** Nothing is typed here, so nothing has to be waited for. */
  painted(): Promise<void> {
    return Promise.resolve()
  }

  /** Takes a change over; false where it does not fit, and the text is no longer the one that is written. */
  change({ nth, from, to, insert }: HeardChange): boolean {
    if (nth !== this.#nth + 1 || from > to || to > this.#now.length) return false
    this.#nth = nth
    this.#now = this.#now.replace(from, to, Text.of(insert.split('\n')))
    this.#listeners.tell()
    return true
  }
}
