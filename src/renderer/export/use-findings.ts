import { useEffect, useState } from 'react'
import { useActionContext } from '../actions/action-context.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Problem, problemCodes } from '#shared/model/problem'
import type { Series } from '#shared/model/series'

export type Findings =
  | { readonly kind: 'checking' }
  | { readonly kind: 'unchecked' }
  | {
      readonly kind: 'checked'
      /** Problems that keep the export from being written. */
      readonly blocking: readonly Problem[]
      /** All others that are about what would go out. */
      readonly others: readonly Problem[]
    }

const blockers: ReadonlySet<(typeof problemCodes)[number]> = new Set([
  'workspace.manifest-unreadable',
  'series.manifest-unreadable',
  'slug.duplicate',
  'slug.reserved',
])

/** What the checker says of the articles that would go out; asked again whenever the workspace changes. */
export function useFindings(chosen: readonly Series[], drafts: boolean): Findings {
  const { client } = useActionContext()
  const workspace = useWorkspaceStore((state) => state.workspace)
  const [checked, setChecked] = useState<readonly Problem[] | 'failed' | null>(null)
  useEffect(() => {
    // Every change on disk is another workspace here, and asks again.
    if (workspace === null) return
    let gone = false
    client.call('workspace.check', {}).then(
      ({ problems }) => gone || setChecked(problems),
      () => gone || setChecked('failed'),
    )
    return () => {
      gone = true
    }
  }, [client, workspace])

  if (checked === null) return { kind: 'checking' }
  if (checked === 'failed') return { kind: 'unchecked' }
  const ours = checked.filter((problem) => concerns(problem, chosen, drafts))
  return {
    kind: 'checked',
    blocking: ours.filter(({ code }) => blockers.has(code)),
    others: ours.filter(({ code }) => !blockers.has(code)),
  }
}

/** Problems of series and drafts that stay out do not count. */
function concerns(problem: Problem, chosen: readonly Series[], drafts: boolean): boolean {
  if (problem.series === null) return true
  const series = chosen.find(({ folder }) => folder === problem.series)
  if (series === undefined) return false
  const entry = series.entries.find(({ path }) => path !== null && path === problem.path)
  return (
    entry === undefined || entry.state === 'missing' || (entry.position !== null && (drafts || !entry.draft))
  )
}
