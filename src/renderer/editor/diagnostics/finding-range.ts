import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import type { Finding } from '#shared/model/finding'

/** A piece of the text, as offsets of the document. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** A token, a mark of a footnote, a picture. */
const signs = /^(?:\{\{[^{}\n]*\}\}|\[\^[^\]\s]+\]:?|!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?)/

/** What a finding is about, in the text that it was found in; null where that line is not there. */
export function findingRange(state: EditorState, finding: Finding): TextRange | null {
  const { line: number, column, href, fixes } = finding
  if (number === null || number > state.doc.lines) return null
  const line = state.doc.line(number)
  if (column !== null && column <= line.length) {
    const at = line.from + column - 1
    if (href !== null) return addressAfter(state, at) ?? { from: at, to: line.to }
    const [fix] = fixes
    if (fix?.kind === 'remove-note')
      return { from: at, to: state.doc.line(Math.min(number + fix.lines - 1, state.doc.lines)).to }
    const sign = signs.exec(state.sliceDoc(at, line.to))
    if (sign !== null) return { from: at, to: at + sign[0].length }
    if (fix?.kind === 'heading-level') return { from: at, to: line.to }
  }
  const start = line.from + (line.length - line.text.trimStart().length)
  return { from: start, to: Math.max(start, line.from + line.text.trimEnd().length) }
}

/** The address of the link or picture that begins at a place, without angle brackets and label. */
function addressAfter(state: EditorState, at: number): TextRange | null {
  for (
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, 1);
    node !== null;
    node = node.parent
  ) {
    if (node.name === 'Wikilink') {
      const inner = state.sliceDoc(node.from + 2, node.to - 2)
      return { from: node.from + 2, to: node.from + 2 + (inner.split(/\\?\|/)[0]?.length ?? inner.length) }
    }
    const url = node.name === 'Link' || node.name === 'Image' ? node.getChild('URL') : null
    if (url === null) continue
    const angled = state.sliceDoc(url.from, url.from + 1) === '<'
    return angled ? { from: url.from + 1, to: url.to - 1 } : { from: url.from, to: url.to }
  }
  return null
}
