/** Lines of the open article's file, from 1, both ends in. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** A place in the open article's file, from 1. */
export interface TextPoint {
  readonly line: number
  readonly column: number
}

/** What the pointer does in one of two panes, told to the other. */
class PointerChannel {
  #showInEditor: ((lines: LineRange | null) => void) | null = null
  #showInPreview: ((line: number | null) => void) | null = null
  #goInEditor: ((point: TextPoint) => void) | null = null

  /** Joins the editor. Returns what takes it out. */
  joinEditor(show: (lines: LineRange | null) => void, go: (point: TextPoint) => void): () => void {
    this.#showInEditor = show
    this.#goInEditor = go
    return () => {
      if (this.#showInEditor !== show) return
      this.#showInEditor = null
      this.#goInEditor = null
    }
  }

  /** Joins the preview. Returns what takes it out. */
  joinPreview(show: (line: number | null) => void): () => void {
    this.#showInPreview = show
    return () => {
      if (this.#showInPreview === show) this.#showInPreview = null
    }
  }

  /** The pointer is over a line of the editor; null: over none, or the author types. */
  overEditor(line: number | null): void {
    this.#showInPreview?.(line)
  }

  /** The pointer is over what these lines became in the preview; null: over nothing that has lines. */
  overPreview(lines: LineRange | null): void {
    this.#showInEditor?.(lines)
  }

  /** The author pressed on this place in the preview. */
  pressed(point: TextPoint): void {
    this.#goInEditor?.(point)
  }
}

/** The window's editor and preview. */
export const pointerChannel = new PointerChannel()
