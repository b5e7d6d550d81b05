import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { treeUntil } from '../tree-until.ts'

/** The innermost node of a name at a place, or ending or beginning there; null where there is none. */
export function nodeAround(state: EditorState, position: number, name: string): SyntaxNode | null {
  for (const side of [-1, 1] as const) {
    let node: SyntaxNode | null = treeUntil(state, position).resolveInner(position, side)
    while (node !== null && node.name !== name) node = node.parent
    if (node !== null) return node
  }
  return null
}
