import { useEffect, useRef } from 'react'
import { linkPreviewWindow } from './link-preview-window.ts'
import { openEditorLine } from './window-line.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { runAction } from '../actions/run-action.ts'
import { useDocuments } from '../documents/app-documents.ts'
import { browserScheduler } from '../documents/scheduler.ts'

/** Keeps the window linked with the preview's own, where there is one. Shows nothing. */
export function PreviewWindowLink() {
  const context = useActionContext()
  const documents = useDocuments()
  const latest = useRef(context)
  useEffect(() => {
    latest.current = context
  })
  const { client } = context
  useEffect(
    () =>
      linkPreviewWindow({
        line: openEditorLine(),
        client,
        documents,
        scheduler: browserScheduler,
        runAction: (id) => runAction(id, latest.current),
        fail: (error) => latest.current.fail(error),
      }),
    [client, documents],
  )
  return null
}
