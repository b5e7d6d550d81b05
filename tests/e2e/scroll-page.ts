/** What a test does with a series of many articles in a page without the application. */
export interface ScrollPage {
  /** Shows a series of so many articles; resolves when those in view are there. */
  begin(count: number): Promise<void>
  /** Scrolls by so many pixels and says how far what was at the top has moved; null where it is not there any more. */
  scrollBy(pixels: number): Promise<number | null>
  /** Scrolls to a share of the whole, as with the scroll bar. */
  scrollTo(share: number): Promise<void>
  /** Brings an article to the top. */
  show(number: number): Promise<void>
  /** Gives an article another text, and says how far what was at the top has moved. */
  write(number: number, text: string): Promise<number | null>
  /** Puts the articles in another order, and says how far what was at the top has moved. */
  reverse(): Promise<number | null>
  /** Follows the link of an article that leads to a heading, and says in which article that stands. */
  followAnchor(number: number): Promise<string>
  now(): ScrollNow
}

export interface ScrollNow {
  readonly titles: readonly string[]
  /** Title of the article that is at the top of the window. */
  readonly top: string
  readonly onPage: number
  readonly elements: number
  /** The most articles that ever were on the page. */
  readonly most: number
  /** Articles whose text was read so far, each as often as it was. */
  readonly read: readonly number[]
  readonly repeatedIds: readonly string[]
}
