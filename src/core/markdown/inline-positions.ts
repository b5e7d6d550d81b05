import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import { attributeOf, type MarkdownToken, metaNumber } from './token.ts'

const positioned = new Set(['link_open', 'image', 'wikilink', 'html_inline'])

/**
 * The engine keeps lines of blocks only. This leaves `meta.at` on links, images, wikilinks and tags: the
 * offset in the text of their `inline` token at which the engine stood, which `inlineOffset` reads.
 */
export function inlinePositions(engine: MarkdownIt): void {
  const Plain = engine.inline.State
  engine.inline.State = class extends Plain {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting)
      if (positioned.has(type)) token.meta = { at: this.pos }
      return token
    }
  }
}

/** Offset of the token's first character in the text of its `inline` token; null when it is not known. */
export function inlineOffset(token: MarkdownToken): number | null {
  const at = metaNumber(token, 'at')
  if (at === null || token.type !== 'link_open' || token.markup === 'autolink') return at
  // The engine stands behind the bracket of a link, and behind the scheme of a literal address.
  return token.markup === 'linkify' ? at - (attributeOf(token, 'href') ?? '').indexOf(':') : at - 1
}
