import type { EditorView } from '@codemirror/view'
import { useEffect } from 'react'
import { setConcentration } from './concentration.ts'
import type { AppDocument } from '../../documents/app-documents.ts'
import { useSettingsStore } from '../../stores/settings-store.ts'

/** Keeps the modes of the text in an editor as the author's settings say, whichever article it shows. */
export function useConcentration(view: EditorView | null, document: AppDocument | null): void {
  const focus = useSettingsStore(({ settings }) => (settings.focusMode ? settings.focusUnit : null))
  const typewriter = useSettingsStore(({ settings }) => settings.typewriter)
  useEffect(() => {
    if (view !== null && document !== null) setConcentration(view, { focus, typewriter })
  }, [view, document, focus, typewriter])
}
