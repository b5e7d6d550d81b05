import { useEffect, useState } from 'react'
import { useActionContext } from '../actions/action-context.tsx'
import { isAbsolutePath } from '../folder/is-absolute-path.ts'
import type { ExportFolder } from '#shared/model/export-folder'

const pause = 250

/**
 * What an export would find in a folder, a moment after its path was typed. Null until it is known, and
 * where the path is not whole.
 */
export function useExportFolder(path: string): ExportFolder | null {
  const { client } = useActionContext()
  const [seen, setSeen] = useState<{ readonly path: string; readonly folder: ExportFolder } | null>(null)
  useEffect(() => {
    if (!isAbsolutePath(path)) return
    let gone = false
    const timer = setTimeout(() => {
      client.call('export.lookAtFolder', { out: path }).then(
        (folder) => gone || setSeen({ path, folder }),
        // What cannot be looked at is found out by the export itself, which says so.
        () => gone || setSeen(null),
      )
    }, pause)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [client, path])
  return seen?.path === path ? seen.folder : null
}
