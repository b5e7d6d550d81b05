import { create } from 'zustand'

/** Which of the site's pages the preview shows: the open article, the page of the list's series, or All Series. */
export type PreviewSubject = 'article' | 'series' | 'index'

export interface PreviewState {
  readonly subject: PreviewSubject
  readonly show: (subject: PreviewSubject) => void
}

/** What the preview shows. A window begins with the article that is written. */
export const usePreviewStore = create<PreviewState>()((set) => ({
  subject: 'article',
  show: (subject) => set({ subject }),
}))
