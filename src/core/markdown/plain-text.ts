import { diagramLanguage, readCodeInfo } from './code-info.ts'
import { imageAlt, inlineText } from './inline-text.ts'
import { parseBody } from './parse-body.ts'
import { decodeEntities, scanHtml } from './scan-html.ts'
import { attributeOf, type MarkdownToken, metaText } from './token.ts'

/** The text of one block and the line of the body, from 0, on which the block begins. */
export interface PlainBlock {
  readonly line: number
  readonly text: string
}

/** The readable text of a body, block by block: no markup, code included, pictures by their alternative text. */
export function plainBlocks(body: string): PlainBlock[] {
  const blocks: PlainBlock[] = []
  let line = 0
  for (const token of parseBody(body)) {
    if (token.map !== null) line = token.map[0]
    const text = blockText(token)
    if (text !== '') blocks.push({ line, text })
  }
  return blocks
}

/** The readable text of a body, a block a line. */
export function plainText(body: string): string {
  return plainBlocks(body)
    .map(({ text }) => text)
    .join('\n')
}

/** A piece of plain text, or a token of the series that a text holds there. */
export type TextPart = string | { readonly token: string; readonly written: string }

/** The first paragraph of prose as plain text; one in a list, quote or callout only when there is no other. */
export function firstParagraph(body: string): string | null {
  const children = firstParagraphTokens(body)
  return children === null ? null : collapse(inlineText(children))
}

/** The same in pieces, where it holds tokens of the series; null where it holds none. */
export function firstParagraphParts(body: string): TextPart[] | null {
  const children = body.includes('{{') ? firstParagraphTokens(body) : null
  if (children === null || children.every(({ type }) => type !== 'series_token')) return null
  return children.map((child): TextPart => {
    const token = child.type === 'series_token' ? metaText(child, 'name') : null
    return token === null ? inlineText([child]) : { token, written: child.content }
  })
}

function firstParagraphTokens(body: string): readonly MarkdownToken[] | null {
  const tokens = parseBody(body)
  let nested: readonly MarkdownToken[] | null = null
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token?.type === 'footnote_block_open') break
    if (token?.type !== 'paragraph_open') continue
    const children = tokens[at + 1]?.children ?? []
    if (collapse(inlineText(children)) === '') continue
    if (token.level === 0) return children
    nested ??= children
  }
  return nested
}

function blockText(token: MarkdownToken): string {
  switch (token.type) {
    case 'inline':
      return collapse((token.children ?? []).map(childText).join(''))
    case 'fence':
      return withTitle(
        readCodeInfo(token.info).title,
        readCodeInfo(token.info).language === diagramLanguage ? '' : token.content,
      )
    case 'code_block':
    case 'math_block':
      return token.content.trim()
    case 'html_block':
      return collapse(
        scanHtml(token.content)
          .map((piece) => (piece.kind === 'text' ? decodeEntities(piece.text) : ' '))
          .join(''),
      )
    default:
      return ''
  }
}

function childText(child: MarkdownToken): string {
  if (child.type !== 'image') return inlineText([child])
  return [imageAlt(child), attributeOf(child, 'title') ?? ''].filter((text) => text !== '').join(' ')
}

function withTitle(title: string | null, code: string): string {
  return title === null ? code.trim() : `${title}\n${code.trim()}`.trim()
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
