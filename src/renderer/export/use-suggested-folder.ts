import { useEffect } from 'react'
import { useExportChoices } from './export-choices.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Offers the host's folder once per workspace; what the author typed stays. */
export function useSuggestedFolder(): void {
  const { client, fail } = useActionContext()
  const root = useWorkspaceStore((state) => state.workspace?.root ?? null)
  useEffect(() => {
    const { root: known, change } = useExportChoices.getState()
    if (root === null || known === root) return
    change({
      root,
      out: '',
      left: [],
      intoExisting: false,
      drafts: useWorkspaceStore.getState().workspace?.drafts ?? false,
    })
    client
      .call('export.suggestFolder', {})
      .then(({ path }) => {
        const now = useExportChoices.getState()
        if (now.root === root && now.out === '') change({ out: path })
      })
      .catch(fail)
  }, [client, fail, root])
}
