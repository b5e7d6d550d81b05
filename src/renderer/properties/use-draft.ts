import { useState } from 'react'

/** A text that is being typed: shown as it is typed, given on without the blanks around it. */
export interface Draft {
  readonly shown: string
  readonly type: (text: string) => void
  readonly leave: () => void
}

/**
 * Keeps what is typed apart from what is stored, which has no blanks at its ends. Where the stored text
 * becomes another one (undo, the disk), it wins. `onEmptied`: the author left it after emptying it.
 */
export function useDraft(stored: string, onChange: (text: string) => void, onEmptied: () => void): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const current = draft !== null && tidy(draft) === stored ? draft : stored
  return {
    shown: current,
    type: (text) => {
      setDraft(text)
      if (tidy(text) !== stored) onChange(tidy(text))
    },
    leave: () => {
      setDraft(null)
      if (draft !== null && stored === '') onEmptied()
    },
  }
}

/** One line, without blanks at its ends. */
function tidy(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').trim()
}
