import { create } from 'zustand'
import type { HeardText } from './heard-text.ts'

export interface HeardState {
  /** The other window has said what it shows. */
  readonly met: boolean
  /** The text of the article in the editor; null before it was told. */
  readonly text: HeardText | null
  /** The article cannot be opened. */
  readonly failed: boolean
}

/** What the preview's own window heard of the text; what is open is in the workspace's store, as everywhere. */
export const useHeardStore = create<HeardState>()(() => ({ met: false, text: null, failed: false }))
