import { useCallback, useEffect, useRef, useState } from 'react'
import type { Version } from '#shared/model/version'

/** Versions on their way: none yet, there, or not to be read. */
export type Versions =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly versions: readonly Version[] }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Asks the host for versions; the function asks once more. `ask` must stay the same while its question does. */
export function useVersions(ask: () => Promise<readonly Version[]>): [Versions, () => void] {
  const [state, setState] = useState<Versions>({ kind: 'loading' })
  const newest = useRef(0)
  const load = useCallback((): void => {
    newest.current += 1
    const mine = newest.current
    const settle = (next: Versions): void => {
      if (mine === newest.current) setState(next)
    }
    ask().then(
      (versions) => settle({ kind: 'loaded', versions }),
      (error: unknown) => settle({ kind: 'failed', error }),
    )
  }, [ask])
  useEffect(() => {
    load()
    return () => {
      newest.current += 1
    }
  }, [load])
  return [state, load]
}
