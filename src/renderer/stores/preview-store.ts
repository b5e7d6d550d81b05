import { create } from 'zustand'
import type { PreviewSubject } from '#shared/model/preview-window'

export type { PreviewSubject }

export interface PreviewState {
  readonly subject: PreviewSubject
  readonly show: (subject: PreviewSubject) => void
}

/** What the preview shows. A window begins with the article that is written. */
export const usePreviewStore = create<PreviewState>()((set) => ({
  subject: 'article',
  show: (subject) => set({ subject }),
}))
