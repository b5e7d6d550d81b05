import type { ShownArticle } from './shown-article.ts'

/** What is being read, and how far below the top of the window it stands. */
export interface ScrollAnchor {
  readonly key: string
  /** The part at the top; null while the article has no text yet. */
  readonly part: Element | null
  readonly partTop: number
  readonly articleTop: number
  readonly articleHeight: number
}

/** The first thing in view that has text; where nothing has, the first article in view. */
export function anchorIn(articles: readonly ShownArticle[], height: number): ScrollAnchor | null {
  const inView = articles.filter(({ element }) => {
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > 0 && top < height
  })
  const article = inView.find(({ isFilled }) => isFilled) ?? inView[0]
  if (article === undefined) return null
  const part = article.isFilled ? firstInView(article.parts) : null
  const { top, height: articleHeight } = article.element.getBoundingClientRect()
  return {
    key: article.item.key,
    part,
    partTop: part?.getBoundingClientRect().top ?? 0,
    articleTop: top,
    articleHeight,
  }
}

/** How far what is being read has moved, down being positive. */
export function movedBy(anchor: ScrollAnchor, { element }: ShownArticle): number {
  if (anchor.part?.isConnected === true) return anchor.part.getBoundingClientRect().top - anchor.partTop
  const { top, height } = element.getBoundingClientRect()
  return top - topOf(anchor, height)
}

/** How far below the top of the window the article is to begin, which is so high. */
export function topOf({ part, articleTop, articleHeight }: ScrollAnchor, height: number): number {
  // In an article that had no text yet it is the share that was passed which stays.
  const isShare = part?.isConnected !== true && articleTop < 0 && articleHeight > 0
  return isShare ? (articleTop / articleHeight) * height : articleTop
}

/** The same after the author scrolled so far. */
export function passedBy(anchor: ScrollAnchor, passed: number): ScrollAnchor {
  return { ...anchor, partTop: anchor.partTop - passed, articleTop: anchor.articleTop - passed }
}

/** The same with its article as it is now. */
export function whereIs(anchor: ScrollAnchor, { element }: ShownArticle): ScrollAnchor {
  const { top, height } = element.getBoundingClientRect()
  return { ...anchor, articleTop: top, articleHeight: height }
}

/** Parts follow each other, so the first one that ends in view is found by halves. */
function firstInView(parts: readonly Element[]): Element | null {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.getBoundingClientRect().bottom ?? 0) > 0) high = middle
    else low = middle + 1
  }
  return parts[low] ?? null
}
