import { slug } from 'github-slugger'
import { inlineText } from './inline-text.ts'
import { scanHtml } from './scan-html.ts'
import { type MarkdownToken, metaNumber, metaText } from './token.ts'

/** `fn-…` for the note itself; one `fn-ref-…` for each place that refers to it, in order. */
export interface FootnoteIds {
  readonly note: string
  readonly references: ReadonlyMap<number, string>
}

/** The ids of one article, each used once. */
export interface ArticleIds {
  /** Id of each `heading_open`. */
  readonly headings: ReadonlyMap<MarkdownToken, string>
  /** Ids of the notes by their number from 0. */
  readonly footnotes: ReadonlyMap<number, FootnoteIds>
  /** Ids that raw HTML keeps: those that nothing before them took. */
  readonly raw: ReadonlySet<string>
}

/**
 * Gives out ids as `docs/markdown.md` says: `{#id}` first, then headings by GitHub's rules with `-1`,
 * `-2` for repeats, then footnotes, then what raw HTML asks for.
 */
export function assignIds(tokens: readonly MarkdownToken[]): ArticleIds {
  const names = new UniqueNames()
  const headings = new Map<MarkdownToken, string>()
  const opens = tokens.flatMap((token, index) => (token.type === 'heading_open' ? [{ token, index }] : []))
  for (const { token } of opens) {
    const id = metaText(token, 'id')
    if (id !== null) headings.set(token, names.take(id))
  }
  for (const { token, index } of opens) {
    if (headings.has(token)) continue
    const text = inlineText(tokens[index + 1]?.children ?? [])
      .trim()
      .normalize('NFC')
    headings.set(token, names.take(slug(text) || 'heading'))
  }
  return { headings, footnotes: footnoteIds(tokens, names), raw: rawIds(tokens, names) }
}

function footnoteIds(tokens: readonly MarkdownToken[], names: UniqueNames): Map<number, FootnoteIds> {
  const notes = new Map<number, { note: string; references: Map<number, string> }>()
  const labels = new Map<number, string>()
  const opens = tokens.filter(({ type }) => type === 'footnote_open')
  // Notes with a label of their own come first: the number of a note without one must not take it.
  for (const token of [...opens.filter(isLabelled), ...opens.filter((open) => !isLabelled(open))]) {
    const number = metaNumber(token, 'id') ?? 0
    const label = slug((metaText(token, 'label') ?? '').normalize('NFC')) || String(number + 1)
    labels.set(number, label)
    notes.set(number, { note: names.take(`fn-${label}`), references: new Map() })
  }
  if (notes.size === 0) return notes
  for (const { children } of tokens) {
    for (const token of children ?? []) {
      if (token.type !== 'footnote_ref') continue
      const number = metaNumber(token, 'id') ?? 0
      const id = names.take(`fn-ref-${labels.get(number) ?? number + 1}`)
      notes.get(number)?.references.set(metaNumber(token, 'subId') ?? 0, id)
    }
  }
  return notes
}

function isLabelled(token: MarkdownToken): boolean {
  return metaText(token, 'label') !== null
}

function rawIds(tokens: readonly MarkdownToken[], names: UniqueNames): Set<string> {
  const ids = new Set<string>()
  const claim = (html: string): void => {
    for (const piece of scanHtml(html)) {
      const id = piece.kind === 'open' ? piece.attributes.get('id') : undefined
      if (id !== undefined && names.claim(id)) ids.add(id)
    }
  }
  for (const token of tokens) {
    if (token.type === 'html_block') claim(token.content)
    for (const child of token.children ?? []) {
      if (child.type === 'html_inline') claim(child.content)
    }
  }
  return ids
}

class UniqueNames {
  readonly #taken = new Map<string, number>()

  /** The name itself the first time, then with the next free number behind it. */
  take(name: string): string {
    let free = name
    while (this.#taken.has(free)) {
      const repeat = (this.#taken.get(name) ?? 0) + 1
      this.#taken.set(name, repeat)
      free = `${name}-${repeat}`
    }
    this.#taken.set(free, 0)
    return free
  }

  /** True when nothing had the name. */
  claim(name: string): boolean {
    if (name === '' || /\s/.test(name) || this.#taken.has(name)) return false
    this.#taken.set(name, 0)
    return true
  }
}
