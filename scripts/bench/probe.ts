/** What the bench asks a page about itself; `pages/probe.ts` answers in the page. All times in milliseconds. */
export interface Probe {
  /** Notes for each key from now on how long it took until the frame that shows it was drawn. */
  watchKeys(): void
  paintedKeys(): readonly number[]
  /** From now on, when what is typed reaches the preview. */
  watchPreview(): void
  /** Milliseconds from each letter, spaces left out, until the preview had it. */
  patchedKeys(): readonly number[]
  /** Puts a text in the place of what is selected in the editor; resolves with the time until it was painted. */
  paste(text: string): Promise<number>
  /** Notes from now on what becomes of what workers get to render. */
  watchWorkers(): void
  /** Texts that were answered or given up since the last paste, in order. */
  workerRuns(): readonly WorkerRun[]
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
  /** Looks for a text in the editor, beginning with the next press of the pointer. */
  watchOpening(beginning: string): void
  /** How long after that press the frame that shows the text was drawn. */
  watchedOpening(): Promise<number>
  /** Pastes something into the editor; resolves with the time until a frame was drawn that says the answer. */
  answered(pasted: Pasted, answer: string): Promise<number>
}

/** What a clipboard holds: a text and its look, so and so often, or a file of so many bytes. */
export type Pasted =
  | { readonly kind: 'text'; readonly text: string; readonly html: string; readonly times: number }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: number }

/** What became of a text in a worker, and how long after it was pasted. */
export interface WorkerRun {
  readonly end: 'answered' | 'killed'
  readonly after: number
}

/** The event that drops. */
export type DropEvent = 'keydown' | 'pointerup'
