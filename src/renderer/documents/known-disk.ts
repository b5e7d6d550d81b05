import type { Text } from '@codemirror/state'
import { wordsAdded } from './words-added.ts'

/**
 * What is known of an article's file: the text and revision last seen there, and the texts that were
 * sent and may have been written although the answer never came.
 */
export class KnownDisk {
  #text: Text
  #revision: string
  #unconfirmed: readonly Text[] = []

  constructor(text: Text, revision: string) {
    this.#text = text
    this.#revision = revision
  }

  /** The text last seen there. */
  get text(): Text {
    return this.#text
  }

  /** The revision that the next save is based on. */
  get revision(): string {
    return this.#revision
  }

  /** True only when the disk is sure to hold this text. */
  holds(text: Text): boolean {
    return this.#unconfirmed.length === 0 && this.#text.eq(text)
  }

  /** True when finding this text there is no news: it was seen there before, or sent. */
  explains(text: Text): boolean {
    return this.#text.eq(text) || this.#unconfirmed.some((sent) => sent.eq(text))
  }

  /** How many words of a text the disk was not seen to hold. */
  wordsMissing(text: Text): number {
    return wordsAdded(this.#text, text)
  }

  sent(text: Text): void {
    this.#unconfirmed = [...this.#unconfirmed, text]
  }

  /** A text that was sent has certainly not been written. */
  refused(text: Text): void {
    this.#unconfirmed = this.#unconfirmed.filter((each) => each !== text)
  }

  /** The host has written this; whatever was sent before is under it. */
  written(text: Text, revision: string): void {
    this.#text = text
    this.#revision = revision
    this.#unconfirmed = []
  }

  /** The disk was looked at. What it was before is no news: a text that was sent may still arrive. */
  seen(text: Text, revision: string): void {
    if (revision !== this.#revision || !text.eq(this.#text)) this.written(text, revision)
  }
}
