import type { Browser } from 'playwright-core'
import type { MadeWorkspace } from './corpus/make-workspace.ts'
import type { Figure } from './figure.ts'

/** What every part of the bench gets. */
export interface BenchContext {
  /** Sizes of workspaces, in articles. */
  readonly sizes: readonly number[]
  /** How often a whole process is run; the median counts. */
  readonly runs: number
  /** A folder of the bench's own, removed at its end. */
  readonly folder: string
  /** The workspace of a size, made on first use and never written to. */
  readonly workspace: (articles: number) => MadeWorkspace
  /** A copy of it that may be written to. */
  readonly writableCopy: (articles: number) => MadeWorkspace
  /** One browser for all parts, started on first use. */
  readonly browser: () => Promise<Browser>
  /** Keeps what was measured, whatever becomes of the rest of the part. */
  readonly note: (...figures: Figure[]) => void
  readonly skip: (what: string, why: string) => void
}

export interface Part {
  readonly name: string
  /** What it measures, for `--help`. */
  readonly about: string
  run(context: BenchContext): Promise<void>
}
