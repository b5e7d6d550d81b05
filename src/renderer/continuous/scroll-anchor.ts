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

/** How far what is being read has moved, down being positive; null where it is not on the page. */
export function movedBy(anchor: ScrollAnchor, article: ShownArticle | undefined): number | null {
  if (article === undefined) return null
  if (anchor.part?.isConnected === true) return anchor.part.getBoundingClientRect().top - anchor.partTop
  const { top, height } = article.element.getBoundingClientRect()
  // In an article that had no text yet it is the share that was passed which stays.
  const share = anchor.articleHeight === 0 ? 0 : Math.min(0, anchor.articleTop) / anchor.articleHeight
  return top - (anchor.articleTop > 0 ? anchor.articleTop : share * height)
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
