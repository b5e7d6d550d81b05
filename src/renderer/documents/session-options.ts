import type { Client } from '../bridge/client.ts'
import type { MadeMerge } from './update-text.ts'
import type { Scheduler } from './scheduler.ts'
import type { TextBuffer } from './text-buffer.ts'
import type { OpenArticle } from '#shared/contract/article'

/** What a document session is made of. */
export interface SessionOptions {
  readonly client: Client
  readonly scheduler: Scheduler
  readonly buffer: TextBuffer
  /** What the host answered when the article was opened; `buffer` holds its text. */
  readonly opened: OpenArticle
  readonly autosave: () => boolean
  /** An outside change was merged into the text. */
  readonly merged?: (merge: MadeMerge) => void
}
