import { useEffect } from 'react'
import { useUnsavedStore } from './unsaved-store.ts'
import { useClient } from '../app-services.tsx'
import { openDocuments } from '../documents/app-documents.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Unsaved } from '#shared/contract/recovery'

/** A text that is kept and not saved for this long is not being typed in another window, in milliseconds. */
const settled = 10_000

/** Asks once for each workspace which texts an earlier run, or a page that is gone, could not save. */
export function useUnsaved(): void {
  const client = useClient()
  const root = useWorkspaceStore((state) => state.workspace?.root ?? null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    const look = async (): Promise<void> => {
      const texts = await client.call('recovery.list', {})
      if (!wanted) return
      const typedOn = ({ at, live }: Unsaved): boolean => live && Date.now() - Date.parse(at) < settled
      const mine = (each: Unsaved): boolean => openDocuments()?.find(each)?.session.dirty === true
      useUnsavedStore.getState().receive(texts.filter((each) => !typedOn(each) && !mine(each)))
      if (texts.some(typedOn)) timer = setTimeout(() => void look().catch(() => undefined), settled)
    }
    useUnsavedStore.getState().receive([])
    // Where the host does not answer, the next connection begins anew.
    if (root !== null) void look().catch(() => undefined)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [client, root])
}
