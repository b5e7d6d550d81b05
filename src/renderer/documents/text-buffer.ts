import type { Text } from '@codemirror/state'

/**
 * Where the text of one open article lives. The only implementation that holds an author's text is the
 * editor's; whoever asks gets an immutable value.
 */
export interface TextBuffer {
  readonly text: Text
  /** Whether its author sees it: such a text is never put away. */
  readonly inView: boolean
  /**
   * Puts another text in place, touching as little as possible, so that selection, scroll and undo
   * stay. A `mapped` change is no step of undo; an `undoable` one is.
   */
  replace(text: Text, history: 'mapped' | 'undoable'): void
}
