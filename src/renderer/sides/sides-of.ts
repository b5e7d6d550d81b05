import type { ArticleRef, Beside } from '../stores/workspace-store.ts'

/** One of the editors that stand beside each other. */
export interface Side {
  /** Which one it is, in reading direction. */
  readonly nth: 1 | 2
  /** What it shows; null where nothing is open. */
  readonly article: ArticleRef | null
  /** Whether the author is in it. */
  readonly inHand: boolean
}

/** The editors from the first to the last. */
export function sidesOf(open: ArticleRef | null, beside: Beside | null): readonly Side[] {
  if (beside === null) return [{ nth: 1, article: open, inHand: true }]
  const isFirst = beside.at === 'after'
  return [
    { nth: 1, article: isFirst ? open : beside.article, inHand: isFirst },
    { nth: 2, article: isFirst ? beside.article : open, inHand: !isFirst },
  ]
}
