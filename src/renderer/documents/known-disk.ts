import type { Text } from '@codemirror/state'
import { textOfFile } from './text-lines.ts'
import { wordsAdded } from './words-added.ts'
import { hasMixedLineEnds, restoreLineEnds } from '#shared/text/line-ends'

/**
 * What is known of an article's file: the text and revision last seen there, and the texts that were
 * sent and may have been written although the answer never came.
 */
export class KnownDisk {
  #text: Text
  #revision: string
  #unconfirmed: readonly Text[] = []
  /** The file as others wrote it, where its line ends are mixed. */
  #mixed: string | null

  constructor(text: Text, { text: source, revision }: { readonly text: string; readonly revision: string }) {
    this.#text = text
    this.#revision = revision
    this.#mixed = mixedOnly(source)
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

  /** The text of the file as it was found. Where that is news, its line ends are, too. */
  found(source: string): Text {
    const text = textOfFile(source)
    if (!this.explains(text)) this.#mixed = mixedOnly(source)
    return text
  }

  /**
   * A text as it is to be written. Lines that were gone when it was saved last have their own ends again: the host
   * knows those of the file as it is now.
   */
  toWrite(text: Text): string {
    return this.#mixed === null ? text.toString() : restoreLineEnds(this.#mixed, text.toString())
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

function mixedOnly(source: string): string | null {
  return hasMixedLineEnds(source) ? source : null
}
