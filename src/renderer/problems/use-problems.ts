import { useCheckStore } from './check-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Problem } from '#shared/model/problem'

const none: readonly Problem[] = []

/** What is wrong in the open workspace; before it is checked, what manifests and heads show by themselves. */
export function useProblems(): readonly Problem[] {
  const root = useWorkspaceStore((state) => state.workspace?.root)
  const known = useWorkspaceStore((state) => state.workspace?.problems)
  const checked = useCheckStore((state) => (state.root === root ? state.problems : null))
  return checked ?? known ?? none
}
