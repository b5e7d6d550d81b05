import { useEffect, useState } from 'react'
import { linkContext } from './link-context.ts'
import type { PreviewContext } from './preview-protocol.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Other names reach the preview this much later, in milliseconds: the list that was put in order is drawn first. */
const contextDelay = 200

/** What links can name in the open workspace; the same object while that is the same. */
export function useLinkContext(): PreviewContext {
  const latest = useWorkspaceStore((state) => state.workspace)
  const [workspace, setWorkspace] = useState(latest)
  useEffect(() => {
    const timer = setTimeout(() => setWorkspace(latest), contextDelay)
    return () => clearTimeout(timer)
  }, [latest])
  const [known, setKnown] = useState(() => linkContext(workspace, null))
  const [seen, setSeen] = useState(workspace)
  if (seen === workspace) return known
  const context = linkContext(workspace, known)
  setSeen(workspace)
  setKnown(context)
  return context
}
