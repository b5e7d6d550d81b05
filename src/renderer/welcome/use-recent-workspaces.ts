import { useCallback, useEffect, useState } from 'react'
import { useActionContext } from '../actions/action-context.tsx'
import type { Result } from '#shared/contract/index'

export type RecentWorkspace = Result<'workspace.recent'>[number]

/** What the host remembers, or that it was asked, or could not say; `ask` asks again. */
export function useRecentWorkspaces(): {
  readonly recent: readonly RecentWorkspace[] | 'asked' | 'failed'
  readonly ask: () => void
} {
  const { client } = useActionContext()
  const [recent, setRecent] = useState<readonly RecentWorkspace[] | 'asked' | 'failed'>('asked')
  const ask = useCallback(() => {
    let gone = false
    client.call('workspace.recent', {}).then(
      (found) => gone || setRecent(found),
      () => gone || setRecent('failed'),
    )
    return () => {
      gone = true
    }
  }, [client])
  useEffect(ask, [ask])
  return { recent, ask }
}
