/**
 * A place in the open article: a line of its file from 1, with how much of it has passed the top. Below 1
 * it is how much has passed of what stands above the text.
 */
export type ScrollPlace = number

type PaneName = 'editor' | 'preview'

/** What the channel asks of a pane. */
export interface ScrollFollower {
  /** Brings a place to the top. What that stirs up in the pane is not told as a move. */
  readonly show: (place: ScrollPlace) => void
  /** Where the pane is, given where it was; null while it is out of sight. */
  readonly now?: (place: ScrollPlace) => ScrollPlace | null
}

/** Keeps two panes at the same place: each tells where its author moved it, and the other follows. */
class ScrollChannel {
  readonly #panes = new Map<PaneName, ScrollFollower>()
  #place: ScrollPlace = 0

  /** Joins a pane. Returns what takes it out. */
  join(name: PaneName, pane: ScrollFollower): () => void {
    this.#panes.set(name, pane)
    return () => {
      if (this.#panes.get(name) === pane) this.#panes.delete(name)
    }
  }

  /** Where the text is now, by the pane that holds it: lines above may have come or gone. */
  now(): ScrollPlace {
    this.#place = this.#panes.get('editor')?.now?.(this.#place) ?? this.#place
    return this.#place
  }

  /** The author moved a pane. */
  moved(name: PaneName, place: ScrollPlace): void {
    this.#place = place
    this.#panes.get(name === 'editor' ? 'preview' : 'editor')?.show(place)
  }
}

/** The window's editor and preview. */
export const scrollChannel = new ScrollChannel()
