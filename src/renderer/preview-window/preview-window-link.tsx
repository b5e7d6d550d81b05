import { useEffect, useRef } from 'react'
import { linkPreviewWindow } from './link-preview-window.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { runAction } from '../actions/run-action.ts'
import { useDocuments } from '../documents/app-documents.ts'

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
        client,
        documents,
        runAction: (id) => runAction(id, latest.current),
        fail: (error) => latest.current.fail(error),
      }),
    [client, documents],
  )
  return null
}
