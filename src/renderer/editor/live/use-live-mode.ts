import type { EditorView } from '@codemirror/view'
import { useEffect } from 'react'
import { setLiveMode } from './live-mode.ts'
import type { AppDocument } from '../../documents/app-documents.ts'
import { useSettingsStore } from '../../stores/settings-store.ts'

/** Keeps the text in an editor live or as it is written, as the author's settings say. */
export function useLiveMode(view: EditorView | null, document: AppDocument | null): void {
  const isLive = useSettingsStore(({ settings }) => settings.liveMode)
  useEffect(() => {
    if (view !== null && document !== null) setLiveMode(view, isLive)
  }, [view, document, isLive])
}
