import { create } from 'zustand'
import type { Unsaved } from '#shared/contract/recovery'

export interface UnsavedState {
  /** Texts of an earlier run that the author has not decided on. */
  readonly texts: readonly Unsaved[]
  readonly receive: (texts: readonly Unsaved[]) => void
  readonly decided: (text: Unsaved) => void
}

/** Texts that were typed and that their files do not hold. */
export const useUnsavedStore = create<UnsavedState>()((set) => ({
  texts: [],
  receive: (texts) => set({ texts }),
  decided: (text) => set((state) => ({ texts: state.texts.filter((each) => each !== text) })),
}))
