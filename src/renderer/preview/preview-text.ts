import type { Text } from '@codemirror/state'

/** A text that a page is kept in step with. */
export interface PreviewText {
  readonly now: Text
  /** Told when the text changed, by whomever. */
  onChange(listener: () => void): () => void
  /** Resolves when the last change is on screen where it is typed: the page changes after that. */
  painted(): Promise<void>
}
