import { useEffect, useState } from 'react'
import type { Version } from '#shared/model/version'

/** Versions on their way: none yet, there, or not to be read. */
export type Versions =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly versions: readonly Version[] }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Asks the host for versions; `again` asks once more. `ask` must stay the same while its question does. */
export function useVersions(ask: () => Promise<readonly Version[]>): [Versions, () => void] {
  const [state, setState] = useState<Versions>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let wanted = true
    const settle = (next: Versions): void => {
      if (wanted) setState(next)
    }
    ask().then(
      (versions) => settle({ kind: 'loaded', versions }),
      (error: unknown) => settle({ kind: 'failed', error }),
    )
    return () => {
      wanted = false
    }
  }, [ask, attempt])
  return [state, () => setAttempt((before) => before + 1)]
}
