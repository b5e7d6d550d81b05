import { useEffect, useState } from 'react'
import { countWords, type LiveWords } from './count-words.ts'
import type { AppDocument } from '../documents/app-documents.ts'
import { browserScheduler } from '../documents/scheduler.ts'
import { useCaretStore } from '../editor/caret-store.ts'
import { windowReader } from '../reading/window-reader.ts'

interface Counted extends LiveWords {
  readonly document: AppDocument
}

const nothing: LiveWords = { words: null, selected: null }

/** Words of a document as it stands in the editor, a moment after the author stopped typing or selecting. */
export function useLiveWords(document: AppDocument): LiveWords {
  const [counted, setCounted] = useState<Counted | null>(null)
  useEffect(() => {
    const { buffer, session } = document
    return countWords({
      reader: windowReader,
      scheduler: browserScheduler,
      state: () => buffer.state,
      onText: (listener) => session.onText(listener),
      onSelection: (listener) =>
        useCaretStore.subscribe(({ place }, before) => {
          if ((place?.selected ?? 0) + (before.place?.selected ?? 0) > 0) listener()
        }),
      onCount: (now) => setCounted({ ...now, document }),
      onFailure: (error) => reportError(error),
    })
  }, [document])
  return counted?.document === document ? counted : nothing
}
