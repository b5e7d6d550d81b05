/** Words of the panel in which an author looks for something in a text. */
export interface FindWords {
  readonly label: string
  readonly find: string
  readonly replaceWith: string
  readonly next: string
  readonly previous: string
  readonly matchCase: string
  readonly wholeWords: string
  readonly pattern: string
  readonly showReplace: string
  readonly replace: string
  readonly replaceAll: string
  readonly close: string
  /** `current` 0: none of them is selected. */
  readonly count: (count: { total: number; current: number; isCut: boolean }) => string
  readonly badPattern: string
}
