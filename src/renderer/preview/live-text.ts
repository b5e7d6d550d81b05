import { Text } from '@codemirror/state'
import type { TextUpdate } from './preview-protocol.ts'
import type { BodyChange, BodyText } from '#core/markdown/live-body'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'

/** Frontmatter is looked for in so many characters first. */
const usualHead = 20_000

/** The body of a file that is written, and how it came from the one before. */
export interface BodyUpdate {
  readonly body: BodyText
  /** Null for another text. */
  readonly change: BodyChange | null
}

/** The text of a file, kept up to date by what changes in it, and where its body begins. */
export class LiveText {
  #text: Text = Text.empty
  #bodyOffset = 0
  #bodyLine = 0

  /** Lines of the file before its body. */
  get bodyLine(): number {
    return this.#bodyLine
  }

  /** Takes over what happened; what it costs grows with that, but for changes of the frontmatter. */
  update(update: TextUpdate): BodyUpdate {
    const offset = this.#bodyOffset
    if (update.kind === 'whole') {
      this.#text = Text.of(update.text.split('\n'))
      this.#findBody()
      return { body: this.#body(), change: null }
    }
    const { from, to, insert } = update
    this.#text = this.#text.replace(from, to, Text.of(insert.split('\n')))
    this.#findBody()
    const moved = this.#bodyOffset - offset
    if (moved === 0 && from >= offset) {
      return { body: this.#body(), change: { from: from - offset, to: to - offset, length: insert.length } }
    }
    const bodyIsSame = to <= offset && moved === insert.length - (to - from)
    return { body: this.#body(), change: bodyIsSame ? { from: 0, to: 0, length: 0 } : null }
  }

  #body(): BodyText {
    const [text, offset] = [this.#text, this.#bodyOffset]
    return {
      length: text.length - offset,
      slice: (from, to) => text.sliceString(offset + from, offset + to),
    }
  }

  #findBody(): void {
    const text = this.#text
    const head = splitFrontmatter(text.sliceString(0, Math.min(usualHead, text.length)))
    const isOpen = head.yaml === null && text.length > usualHead && text.sliceString(0, 4).includes('---')
    const { bodyOffset, bodyLine } = isOpen ? splitFrontmatter(text.toString()) : head
    this.#bodyOffset = bodyOffset
    this.#bodyLine = bodyLine
  }
}
