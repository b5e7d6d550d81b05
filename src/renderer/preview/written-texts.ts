import type { PreviewText } from './preview-text.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

/** The texts of articles that are being written, with what is not saved of them. */
export interface WrittenTexts {
  /** Null for an article that is not open in an editor. */
  readonly find: (article: ArticleRef) => PreviewText | null
  /** Told when articles were opened or closed. */
  readonly subscribe: (listener: () => void) => () => void
}
