import { useCallback, useEffect, useState } from 'react'
import type { AppDocument } from '../documents/app-documents.ts'
import { valueRows } from '../editor/completion/frontmatter-values.ts'

/** Pictures of the workspace that a cover may name, those of the own series first. */
export interface CoverChoices {
  readonly rows: readonly string[]
  /** Asks the host for them again, for each visit of the field. */
  readonly prepare: () => void
  /** Looks for those that fit what is typed. */
  readonly look: (typed: string) => void
}

type Find = NonNullable<Awaited<ReturnType<typeof valueRows>>>

/** The same pictures that the head offers as text. */
export function useCoverChoices({ buffer }: AppDocument): CoverChoices {
  const [find, setFind] = useState<Find | null>(null)
  const [typed, setTyped] = useState('')
  const prepare = useCallback(() => {
    valueRows('cover', buffer.state).then(
      (rows) => setFind(() => rows),
      (error: unknown) => reportError(error),
    )
  }, [buffer])
  // They are there when the first letter is typed.
  useEffect(prepare, [prepare])
  return {
    rows: find === null ? [] : find(typed).map(({ label }) => label),
    prepare,
    look: setTyped,
  }
}
