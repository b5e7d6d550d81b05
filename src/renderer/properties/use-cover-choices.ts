import { useState } from 'react'
import type { AppDocument } from '../documents/app-documents.ts'
import { valueRows } from '../editor/completion/frontmatter-values.ts'

/** Pictures of the workspace that a cover may name, those of the own series first. */
export interface CoverChoices {
  readonly rows: readonly string[]
  /** Asks the host for them, once for each visit of the field. */
  readonly prepare: () => void
  /** Looks for those that fit what is typed. */
  readonly look: (typed: string) => void
}

type Find = NonNullable<Awaited<ReturnType<typeof valueRows>>>

/** The same pictures that the head offers as text. */
export function useCoverChoices({ buffer }: AppDocument): CoverChoices {
  const [find, setFind] = useState<Find | null>(null)
  const [typed, setTyped] = useState('')
  return {
    rows: find === null ? [] : find(typed).map(({ label }) => label),
    prepare: () => {
      valueRows('cover', buffer.state).then(
        (rows) => setFind(() => rows),
        (error: unknown) => reportError(error),
      )
    },
    look: setTyped,
  }
}
