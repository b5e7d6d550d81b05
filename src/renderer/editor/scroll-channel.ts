import type { EditorView } from '@codemirror/view'

/** A place in the open article: a line of its file from 1, with how much of it has passed the top. */
export type ScrollPlace = number

type Mover = 'editor' | 'preview'

/** How long a pane that was moved by the other one is not taken for the mover, in milliseconds. */
const echo = 160

/**
 * Keeps two panes at the same place. Each tells where the author moved it; the other follows, and what
 * that stirs up is recognised as an echo.
 */
class ScrollChannel {
  readonly #followers = new Map<Mover, (place: ScrollPlace) => void>()
  #last: { readonly mover: Mover; readonly at: number } | null = null
  #place: ScrollPlace = 1

  /** Where the text is. */
  get place(): ScrollPlace {
    return this.#place
  }

  /** Follows the other pane. Returns what ends it. */
  follow(pane: Mover, to: (place: ScrollPlace) => void): () => void {
    this.#followers.set(pane, to)
    return () => {
      if (this.#followers.get(pane) === to) this.#followers.delete(pane)
    }
  }

  moved(mover: Mover, place: ScrollPlace): void {
    const now = performance.now()
    if (this.#last !== null && this.#last.mover !== mover && now - this.#last.at < echo) return
    this.#last = { mover, at: now }
    this.#place = place
    this.#followers.get(mover === 'editor' ? 'preview' : 'editor')?.(place)
  }
}

/** The window's editor and preview. */
export const scrollChannel = new ScrollChannel()

/** Lets the preview follow this view, and this view the preview. */
export function attachScrollChannel(view: EditorView): () => void {
  let frame = 0
  const tell = () => {
    frame = 0
    scrollChannel.moved('editor', placeAtTop(view))
  }
  const scrolled = () => {
    frame ||= requestAnimationFrame(tell)
  }
  view.scrollDOM.addEventListener('scroll', scrolled, { passive: true })
  const unfollow = scrollChannel.follow('editor', (place) => showPlace(view, place))
  return () => {
    cancelAnimationFrame(frame)
    view.scrollDOM.removeEventListener('scroll', scrolled)
    unfollow()
  }
}

function placeAtTop(view: EditorView): ScrollPlace {
  const top = view.scrollDOM.getBoundingClientRect().top - view.documentTop
  if (top <= 0) return 1
  const block = view.lineBlockAtHeight(top)
  const passed = block.height === 0 ? 0 : Math.min(1, Math.max(0, (top - block.top) / block.height))
  return view.state.doc.lineAt(block.from).number + passed
}

function showPlace(view: EditorView, place: ScrollPlace): void {
  const { doc } = view.state
  const line = doc.line(Math.min(doc.lines, Math.max(1, Math.floor(place))))
  const block = view.lineBlockAt(line.from)
  const offset = view.documentTop - view.scrollDOM.getBoundingClientRect().top + view.scrollDOM.scrollTop
  const top = place <= 1 ? 0 : offset + block.top + (place - Math.floor(place)) * block.height
  view.scrollDOM.scrollTop = top
}
