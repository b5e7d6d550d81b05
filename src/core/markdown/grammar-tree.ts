import type { Tree } from '@lezer/common'
import { parser } from '@lezer/markdown'
import { editorGrammar } from './editor-grammar.ts'

const grammar = parser.configure(editorGrammar)

/**
 * A Markdown file as the editor's grammar reads it, and the text that was read: line ends are LF there, and each
 * sign keeps its place in the source.
 */
export function grammarTree(source: string): { readonly tree: Tree; readonly text: string } {
  // The grammar ends lines at LF alone.
  const text = source.replace(/\r(?=\n)/g, ' ').replaceAll('\r', '\n')
  return { tree: grammar.parse(text), text }
}
