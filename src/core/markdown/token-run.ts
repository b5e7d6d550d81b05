import { inlineText } from './inline-text.ts'
import { scanHtml } from './scan-html.ts'
import { type MarkdownToken, metaText } from './token.ts'

/** A heading as far as ids, title and contents list need to know it. */
export interface HeadingFact {
  readonly open: MarkdownToken
  readonly inline: readonly MarkdownToken[]
  /** What `{#id}` asks for. */
  readonly ownId: string | null
  /** Its plain text in NFC, without spaces around it. */
  readonly text: string
}

/**
 * A stretch of an article's token stream that begins and ends at its top level, with what it contributes to
 * things of the whole article: ids, numbers of notes. It never changes, so that what was made of it can be
 * used again.
 */
export interface TokenRun {
  readonly tokens: readonly MarkdownToken[]
  readonly headings: readonly HeadingFact[]
  /** Marks of footnotes, `footnote_ref`. */
  readonly marks: readonly MarkdownToken[]
  /** Opening tokens of the notes themselves, `footnote_open`. */
  readonly notes: readonly MarkdownToken[]
  /** Ids that raw HTML and directives ask for. */
  readonly rawIds: readonly string[]
  /** Lines of the text that it was made of, where its tokens count from its own first; 0 where from the body's. */
  readonly lines: number
}

/** The run of these tokens; `lines` as in `TokenRun`. */
export function tokenRun(tokens: readonly MarkdownToken[], lines = 0): TokenRun {
  const headings: HeadingFact[] = []
  const marks: MarkdownToken[] = []
  const notes: MarkdownToken[] = []
  const rawIds: string[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    if (token.type === 'heading_open') headings.push(headingFact(token, tokens[index + 1]?.children ?? []))
    else if (token.type === 'footnote_open') notes.push(token)
    else if (token.type === 'html_block') rawIds.push(...idsIn(token.content))
    else if (token.type === 'callout_open' || token.type === 'details_open') {
      const id = metaText(token, 'id')
      if (id !== null) rawIds.push(id)
    }
    if (token.children === null) continue
    for (const child of token.children) {
      if (child.type === 'footnote_ref') marks.push(child)
      else if (child.type === 'html_inline') rawIds.push(...idsIn(child.content))
    }
  }
  return { tokens, headings, marks, notes, rawIds, lines }
}

/** True for a run that adds nothing to what the whole article knows: no heading, no note, no id. */
export function isSilent({ headings, marks, notes, rawIds }: TokenRun): boolean {
  return headings.length + marks.length + notes.length + rawIds.length === 0
}

/** The runs of a whole stream, one for each block of its top level. */
export function tokenRuns(tokens: readonly MarkdownToken[]): TokenRun[] {
  const runs: TokenRun[] = []
  let depth = 0
  let start = 0
  tokens.forEach(({ nesting }, index) => {
    depth += nesting
    if (depth > 0) return
    runs.push(tokenRun(tokens.slice(start, index + 1)))
    start = index + 1
  })
  if (start < tokens.length) runs.push(tokenRun(tokens.slice(start)))
  return runs
}

function headingFact(open: MarkdownToken, inline: readonly MarkdownToken[]): HeadingFact {
  return { open, inline, ownId: metaText(open, 'id'), text: inlineText(inline).trim().normalize('NFC') }
}

function idsIn(html: string): string[] {
  return scanHtml(html).flatMap((piece) => {
    const id = piece.kind === 'open' ? piece.attributes.get('id') : undefined
    return id === undefined ? [] : [id]
  })
}
