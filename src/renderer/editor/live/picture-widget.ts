import type { EditorState } from '@codemirror/state'
import { type EditorView, WidgetType } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'
import { servicesOf } from '../editor-services.ts'
import { unescapeAddress } from '#core/markdown/unescape-address'

/** The picture that a node of the text shows; null where it is none of the workspace. */
export function pictureOf(state: EditorState, node: SyntaxNode): PictureWidget | null {
  const url = node.getChild('URL')
  const [open, shut] = node.getChildren('LinkMark')
  if (url === null || open === undefined || shut === undefined) return null
  const written = state.sliceDoc(url.from, url.to)
  const href = unescapeAddress(written.startsWith('<') ? written.slice(1, -1) : written)
  const address = servicesOf(state).pictureAddress(href)
  return address === null ? null : new PictureWidget(address, state.sliceDoc(open.to, shut.from))
}

class PictureWidget extends WidgetType {
  readonly #address: string
  readonly #words: string

  constructor(address: string, words: string) {
    super()
    this.#address = address
    this.#words = words
  }

  override eq(other: PictureWidget): boolean {
    return other.#address === this.#address && other.#words === this.#words
  }

  override get estimatedHeight(): number {
    return 200
  }

  override toDOM(view: EditorView): HTMLElement {
    const picture = document.createElement('img')
    picture.className = 'cm-live-picture'
    picture.alt = this.#words
    picture.src = this.#address
    picture.addEventListener('load', () => view.requestMeasure())
    // What cannot be shown says what it would be.
    picture.addEventListener('error', () => {
      const words = document.createElement('span')
      words.className = 'cm-live-no-picture'
      words.textContent = this.#words === '' ? this.#address : this.#words
      picture.replaceWith(words)
      view.requestMeasure()
    })
    return picture
  }

  override ignoreEvent(): boolean {
    return false
  }
}
