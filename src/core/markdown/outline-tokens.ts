import { createPlaceFinder } from './find-place.ts'
import { inlineOffset } from './inline-positions.ts'
import { parseBody } from './parse-body.ts'
import { type MarkdownToken, metaNumber, metaText } from './token.ts'

/** A token of an article (`{{part}}`) at its place in the file, line and column from 1. */
export interface OutlineToken {
  /** What stands between the braces. */
  readonly name: string
  readonly line: number
  readonly column: number
}

/** The tokens of an article in the order of its text. `bodyLine` counts the file's lines before the body. */
export function outlineTokens(body: string, bodyLine: number): OutlineToken[] {
  // Most articles have none, and need not be read for them.
  if (!body.includes('{{')) return []
  const places = createPlaceFinder(body)
  const found: OutlineToken[] = []
  for (const token of parseBody(body)) {
    places.enter(token)
    if (token.type !== 'inline') continue
    for (const { child, offset } of tokensIn(token.children ?? [], 0)) {
      const { line, column } = places.inInline(token, child, offset)
      found.push({ name: metaText(child, 'name') ?? '', line: line + bodyLine + 1, column: column + 1 })
    }
  }
  return found
}

interface Found {
  readonly child: MarkdownToken
  readonly offset: number
}

/** Alternative texts of pictures are texts of their own, behind `![`. */
function tokensIn(children: readonly MarkdownToken[], from: number): Found[] {
  return children.flatMap((child): Found[] => {
    if (child.type === 'series_token') return [{ child, offset: from + (metaNumber(child, 'at') ?? 0) }]
    if (child.type !== 'image') return []
    return tokensIn(child.children ?? [], from + (inlineOffset(child) ?? 0) + 2)
  })
}
