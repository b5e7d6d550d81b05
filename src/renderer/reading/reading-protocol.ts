/** A heading of an article; line from 1 in its file. */
export interface ArticleHeading {
  readonly level: number
  readonly text: string
  readonly line: number
}

/** What the worker is asked of a text: a whole file, or a part of one that was selected. */
export type ReadingRequest =
  | { readonly id: number; readonly ask: 'words' | 'headings'; readonly file: string }
  | { readonly id: number; readonly ask: 'words'; readonly part: string }

export type ReadingAnswer =
  | { readonly id: number; readonly kind: 'words'; readonly words: number }
  | { readonly id: number; readonly kind: 'headings'; readonly headings: readonly ArticleHeading[] }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
