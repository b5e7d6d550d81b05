import type MarkdownIt from 'markdown-it'

/** An id of the heading's own, at its end. */
export const ownHeadingId = /(?:^|[ \t]+)\{#([\p{L}\p{N}_][\p{L}\p{N}\p{M}_:.-]*)\}$/u

/** `## Heading {#id}`: takes the braces off the text and leaves `meta: {id}` on `heading_open`. */
export function headingIdRule(engine: MarkdownIt): void {
  engine.core.ruler.before('inline', 'heading_id', (state) => {
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1]
      if (token.type !== 'heading_open' || inline === undefined) return
      if (!inline.content.endsWith('}')) return
      const match = ownHeadingId.exec(inline.content)
      if (match === null) return
      inline.content = inline.content.slice(0, match.index)
      token.meta = { id: match[1]?.normalize('NFC') }
    })
  })
}
