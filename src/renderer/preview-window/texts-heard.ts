import { useHeardStore } from './heard-store.ts'
import type { WrittenTexts } from '../preview/written-texts.ts'
import { articleKey, useWorkspaceStore } from '../stores/workspace-store.ts'

/** The text that is written in the other window; of other articles this one knows what is saved. */
export const textsHeard: WrittenTexts = {
  find: (article) => {
    const { open } = useWorkspaceStore.getState()
    if (open === null || articleKey(open) !== articleKey(article)) return null
    return useHeardStore.getState().text
  },
  subscribe: (listener) => useHeardStore.subscribe(listener),
}
