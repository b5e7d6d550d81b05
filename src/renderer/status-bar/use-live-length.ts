import { useEffect, useState } from 'react'
import { type LiveLength, measureText } from './measure-text.ts'
import type { AppDocument } from '../documents/app-documents.ts'
import { browserScheduler } from '../documents/scheduler.ts'
import { useCaretStore } from '../editor/caret-store.ts'
import { windowReader } from '../reading/window-reader.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

interface Measured extends LiveLength {
  readonly document: AppDocument
}

const nothing: LiveLength = { text: null, selected: null }

/** Length of a document as it stands in the editor, a moment after the author stopped typing or selecting. */
export function useLiveLength(document: AppDocument): LiveLength {
  const [measured, setMeasured] = useState<Measured | null>(null)
  useEffect(() => {
    const { buffer, session } = document
    return measureText({
      reader: windowReader,
      scheduler: browserScheduler,
      state: () => buffer.state,
      wordsPerMinute: () => useWorkspaceStore.getState().workspace?.wordsPerMinute ?? 225,
      onText: (listener) => session.onText(listener),
      onSelection: (listener) =>
        useCaretStore.subscribe(({ place }, before) => {
          if ((place?.selected ?? 0) + (before.place?.selected ?? 0) > 0) listener()
        }),
      onLength: (now) => setMeasured({ ...now, document }),
      onFailure: (error) => reportError(error),
    })
  }, [document])
  return measured?.document === document ? measured : nothing
}
