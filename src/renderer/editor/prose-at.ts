import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** What is not read as text: nothing completes there. */
const closed: ReadonlySet<string> = new Set([
  'InlineCode',
  'FencedCode',
  'CodeBlock',
  'InlineMath',
  'MathBlock',
  'Frontmatter',
  'HTMLTag',
  'HTMLBlock',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
])

/** Whether a place of the text is text: not code, not math, not HTML, not the head of the file. */
export function isProse(state: EditorState, at: number): boolean {
  for (
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, -1);
    node !== null;
    node = node.parent
  )
    if (closed.has(node.name) && (at < node.to || !isClosed(state, node))) return false
  return true
}

/** Behind the last sign of a span there is text again. */
function isClosed(state: EditorState, { name, from, to }: SyntaxNode): boolean {
  if (name === 'InlineCode') return true
  if (name === 'InlineMath') return true
  if (name === 'HTMLTag' || name === 'Comment') return state.sliceDoc(to - 1, to) === '>' && to > from
  return false
}
