/**
 * What is true of an open article's text, in one word. Only `saved` says that the disk holds all of it.
 *
 * `conflict`: the disk holds other text than the author last saw, and both are kept. `missing`: its file
 * is gone. `retrying` and `disk-full`: a save failed and is tried again.
 */
export type DocumentState =
  | 'saved'
  | 'dirty'
  | 'saving'
  | 'retrying'
  | 'disk-full'
  | 'conflict'
  | 'missing'
  | 'read-only'

/** The facts of one open article that are not its text. */
export interface DocumentFacts {
  readonly state: DocumentState
  /** When the host last wrote it, ISO 8601; null before that. */
  readonly savedAt: string | null
  /** A sentence of the host about the last thing that failed, else null. */
  readonly problem: string | null
}

export function sameFacts(one: DocumentFacts, other: DocumentFacts): boolean {
  return one.state === other.state && one.savedAt === other.savedAt && one.problem === other.problem
}
