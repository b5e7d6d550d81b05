import { create } from 'zustand'
import type { ArticleRef } from './workspace-store.ts'

/** A place in an article that the author asked to see. */
export interface Reveal {
  readonly article: ArticleRef
  /** Line of its file, from 1; null for wherever the text was left. */
  readonly line: number | null
  /** Column in that line, from 1; null for its start. */
  readonly column: number | null
}

export interface RevealState {
  /** What the editor is to show and put the focus in; null once it has. */
  readonly reveal: Reveal | null
  readonly ask: (reveal: Reveal) => void
  readonly done: (reveal: Reveal) => void
}

/** Where in an article the editor should go next. */
export const useRevealStore = create<RevealState>()((set) => ({
  reveal: null,
  ask: (reveal) => set({ reveal }),
  done: (reveal) => set((state) => (state.reveal === reveal ? { reveal: null } : state)),
}))
