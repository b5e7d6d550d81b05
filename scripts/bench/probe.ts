/** What the bench asks a page about itself; `pages/probe.ts` answers in the page. All times in milliseconds. */
export interface Probe {
  /** Notes for each key from now on how long it took until the frame that shows it was drawn. */
  watchKeys(): void
  paintedKeys(): readonly number[]
  /** From now on, when what is typed reaches the preview. */
  watchPreview(): void
  /** Milliseconds from each letter, spaces left out, until the preview had it. */
  patchedKeys(): readonly number[]
  /** Resolves when the page has had nothing to do for half a second. */
  atRest(): Promise<void>
  /** Marks what scrolls the element and answers with its inner size. */
  markScroller(selector: string): { width: number; height: number }
  /** Durations of the frames while the marked element scrolls down and up at 40 pixels a frame. */
  frameTimes(duration: number): Promise<number[]>
  /** Scrolls to half of what the element holds. */
  middle(selector: string): void
  /** Looks whether the row of a key has another place, beginning with the next such event. */
  watchMove(move: { act: DropEvent; key: string }): void
  /** When that event was, since the epoch, and how long until the row was drawn at its new place, with its new number. */
  watchedMove(): Promise<{ at: number; painted: number }>
}

/** The event that drops. */
export type DropEvent = 'keydown' | 'pointerup'
