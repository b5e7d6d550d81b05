/** Bytes that a path is to have: given, or those of a file that is in the workspace now. */
export type NewContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly path: string }

/**
 * One path of a transaction: what must be there before, and what shall be there after. A rename is two of
 * these. Paths are the workspace's (`/` between parts); revisions are hashes of bytes.
 */
export interface FileChange {
  readonly path: string
  /** Revision that the author's decision was made on; null where nothing was there. */
  readonly before: string | null
  /** Null where nothing is to be there. */
  readonly after: NewContent | null
}

/** A file that is the same one under another path; both are the workspace's. */
export interface FileMove {
  readonly from: string
  readonly to: string
}

/** Changes that are made together or not at all. */
export interface Transaction {
  /** Tells the author what it was, e.g. `Move 3 articles to Postgres`. */
  readonly label: string
  readonly changes: readonly FileChange[]
  /** Which of the changes are moves of articles: their versions and open editors follow. */
  readonly moves?: readonly FileMove[]
}

/** What became of a transaction. */
export interface Committed {
  /** Names it in the journal, to be undone. */
  readonly id: string
  /** Paths where another program was faster: its bytes stand, ours are under `.seriatim/recovery/`. */
  readonly conflicts: readonly string[]
}
