import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { Tree } from '@lezer/common'

/** A command waits so long, in milliseconds, for text that has not been read yet. */
const longestWait = 200
/** Read beyond what is asked for: a list that goes on there is one list. */
const beyond = 20_000

/** The tree of a text, read at least so far where that takes no time to speak of. What is in view is read already. */
export function treeUntil(state: EditorState, position: number): Tree {
  return (
    ensureSyntaxTree(state, Math.min(position + beyond, state.doc.length), longestWait) ?? syntaxTree(state)
  )
}
