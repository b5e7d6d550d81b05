import { create } from 'zustand'
import type { ArticleRef } from './workspace-store.ts'

export interface PropertiesState {
  /** The article whose properties were asked for last; another object at each time. */
  readonly asked: ArticleRef | null
  readonly ask: (article: ArticleRef) => void
}

/** Asks for properties from wherever the strip above the text cannot be pressed. */
export const usePropertiesStore = create<PropertiesState>()((set) => ({
  asked: null,
  ask: ({ series, path }) => set({ asked: { series, path } }),
}))
