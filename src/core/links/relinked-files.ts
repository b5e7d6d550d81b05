import { type DecodedText, encodeText } from '#core/documents/decode-text'
import type { FileChange } from '#core/journal/transaction'
import { applyTextChanges } from '#core/markdown/source-range'
import type { RelinkedArticle } from './follow-links.ts'

/** How many addresses were spelled anew, and in how many articles. */
export interface FollowedLinks {
  readonly links: number
  readonly articles: number
}

export function followedLinks(relinked: readonly RelinkedArticle[]): FollowedLinks {
  const links = relinked.reduce((sum, { changes }) => sum + changes.length, 0)
  return { links, articles: relinked.length }
}

/** The text of an article with its addresses as they will be. */
export function relinkedText({ text, bom, changes }: RelinkedArticle): DecodedText {
  return { text: applyTextChanges(text, changes), bom }
}

/** The articles that stay where they are, as changes of a transaction; those that move are `moved`. */
export function relinkedFiles(
  relinked: readonly RelinkedArticle[],
  moved: ReadonlyMap<string, string>,
): FileChange[] {
  return relinked.flatMap((article): FileChange[] => {
    const bytes = moved.has(article.path) ? null : encodeText(relinkedText(article))
    if (bytes === null) return []
    return [{ path: article.path, before: article.revision, after: { kind: 'bytes', bytes } }]
  })
}
