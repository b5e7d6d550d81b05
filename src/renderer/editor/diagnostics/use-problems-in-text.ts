import type { EditorView } from '@codemirror/view'
import { useEffect } from 'react'
import { checkWhileWriting } from './check-while-writing.ts'
import { markFindings } from './problem-marks.ts'
import { useClient } from '../../app-services.tsx'
import type { AppDocument } from '../../documents/app-documents.ts'
import { browserScheduler } from '../../documents/scheduler.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'

/** Keeps the problems that are marked in an editor as the article in it has them. */
export function useProblemsInText(view: EditorView | null, document: AppDocument | null): void {
  const client = useClient()
  useEffect(() => {
    if (view === null || document === null) return
    const { buffer, session } = document
    return checkWhileWriting({
      scheduler: browserScheduler,
      text: () => buffer.state.doc,
      check: (text) => client.call('article.check', { ...session.ref, text }),
      onText: (listener) => session.onText(listener),
      // Other articles came, went or were renamed: links to them may lead elsewhere.
      onWorkspace: (listener) =>
        useWorkspaceStore.subscribe(({ workspace }, before) => {
          if (workspace !== before.workspace) listener()
        }),
      show: (findings) => markFindings(view, findings),
    })
  }, [client, view, document])
}
