import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { unescapeAddress } from '#core/markdown/unescape-address'

/** An address of the text, with the whole link or picture that it belongs to; offsets of the document. */
export interface AddressInText {
  readonly form: 'link' | 'wikilink' | 'image'
  readonly href: string
  readonly from: number
  readonly to: number
}

/** The link, picture or wikilink at a place of the text; null where there is none, or its address is elsewhere. */
export function addressAt(state: EditorState, at: number): AddressInText | null {
  for (const side of [-1, 1] as const) {
    for (
      let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, side);
      node !== null;
      node = node.parent
    ) {
      const found = addressOf(state, node)
      if (found !== null) return found
    }
  }
  return null
}

function addressOf(state: EditorState, node: SyntaxNode): AddressInText | null {
  const { name, from, to } = node
  if (name === 'Wikilink') {
    const inner = state.sliceDoc(from + 2, to - 2)
    const href = inner.split(/\\?\|/)[0]?.trim() ?? ''
    return { form: 'wikilink', href, from, to }
  }
  if (name !== 'Link' && name !== 'Image' && name !== 'LinkReference') return null
  const url = node.getChild('URL')
  if (url === null) return null
  const written = state.sliceDoc(url.from, url.to)
  const href = unescapeAddress(written.startsWith('<') ? written.slice(1, -1) : written)
  return { form: name === 'Image' ? 'image' : 'link', href, from, to }
}
