import type MarkdownIt from 'markdown-it'

const bar = '|'

/**
 * `[[target]]` and `[[target|label]]` on one line. Leaves a `wikilink` token whose
 * `meta` is `{at, target, label}`; a missing label is null.
 */
export function wikilinkRule(engine: MarkdownIt): void {
  engine.inline.ruler.before('link', 'wikilink', (state, silent) => {
    // Links hold no links. The published types lack `linkLevel`.
    const inLink = Number(Reflect.get(state, 'linkLevel') ?? 0) > 0
    const inner = inLink ? null : wikilinkAt(state.src, state.pos, state.posMax)
    if (inner === null) return false
    if (!silent) {
      const token = state.push('wikilink', 'a', 0)
      token.meta = { at: state.pos, ...splitWikilink(inner) }
    }
    state.pos += inner.length + 4
    return true
  })
}

/** What stands between the brackets of a wikilink that opens at `pos`; null when none does. */
export function wikilinkAt(source: string, pos: number, end: number): string | null {
  if (source.charCodeAt(pos) !== 0x5b || source.charCodeAt(pos + 1) !== 0x5b) return null
  for (let at = pos + 2; at < end; at += 1) {
    const code = source.charCodeAt(at)
    if (code === 0x0a || code === 0x5b) return null
    if (code !== 0x5d) continue
    const inner = source.slice(pos + 2, at)
    return source.charCodeAt(at + 1) === 0x5d && at + 1 < end && splitWikilink(inner).target !== ''
      ? inner
      : null
  }
  return null
}

/** Target and label, both without spaces around them. */
export function splitWikilink(inner: string): { readonly target: string; readonly label: string | null } {
  const at = inner.indexOf(bar)
  if (at < 0) return { target: inner.trim(), label: null }
  return { target: inner.slice(0, at).trim(), label: inner.slice(at + 1).trim() || null }
}
