import { useMemo } from 'react'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

/** The articles that the author had in hand in this workspace, the last one first; some of them twice. */
export function useRecentArticles(): readonly ArticleRef[] {
  const open = useWorkspaceStore((state) => state.open)
  const back = useNavigationStore((state) => state.back)
  const tabs = useNavigationStore((state) => state.tabs)
  return useMemo(() => {
    const visited = back.toReversed().map(({ article }) => article)
    return [open, ...visited, ...tabs].filter((article) => article !== null)
  }, [open, back, tabs])
}
