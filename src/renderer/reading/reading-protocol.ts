/** A heading of an article; line from 1 in its file. */
export interface ArticleHeading {
  readonly level: number
  readonly text: string
  /** What links name it by. */
  readonly id: string
  readonly line: number
}

/** A label of a footnote, in the order in which labels first occur. */
export interface ArticleNote {
  readonly label: string
  /** The first words of its note; null where none is written. */
  readonly note: string | null
  /** Something in the text refers to it. */
  readonly used: boolean
}

/** How long a text is, by what there is to read in it. */
export interface TextLength {
  readonly words: number
  readonly characters: number
  readonly withoutSpaces: number
  readonly minutes: number
}

/** What the worker is asked of a text: a whole file, or a part of one that was selected. */
export type ReadingRequest = { readonly id: number } & (
  | { readonly ask: 'headings' | 'notes'; readonly file: string }
  | ({ readonly ask: 'length' } & MeasuredText)
)

/** A text with the speed at which its minutes are reckoned. */
export type MeasuredText = { readonly wordsPerMinute: number } & (
  | { readonly file: string }
  | { readonly part: string }
)

export type ReadingAnswer =
  | { readonly id: number; readonly kind: 'length'; readonly length: TextLength }
  | { readonly id: number; readonly kind: 'headings'; readonly headings: readonly ArticleHeading[] }
  | { readonly id: number; readonly kind: 'notes'; readonly notes: readonly ArticleNote[] }
