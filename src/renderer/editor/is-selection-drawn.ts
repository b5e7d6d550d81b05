import type { EditorState } from '@codemirror/state'

/** Whether elements show the selection. A caret by itself is the browser's. */
export function isSelectionDrawn({ selection }: EditorState): boolean {
  return selection.ranges.length > 1 || !selection.main.empty
}
