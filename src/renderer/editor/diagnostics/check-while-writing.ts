import type { Text } from '@codemirror/state'
import type { Scheduler } from '../../documents/scheduler.ts'
import type { Finding } from '#shared/model/finding'

export interface CheckingParts {
  readonly scheduler: Scheduler
  readonly text: () => Text
  readonly check: (text: string) => Promise<readonly Finding[] | null>
  readonly onText: (listener: () => void) => () => void
  readonly onWorkspace: (listener: () => void) => () => void
  readonly show: (findings: readonly Finding[]) => void
}

/** From the last key or the last news to the check, in milliseconds: longer than until the text is saved. */
const settle = 1_300
/** From the opening of an article to its first check. */
const first = 300

/**
 * Checks a text when its author pauses, one check at a time, and shows what it found if the text is still the same.
 * A check that fails shows nothing new; the next one comes with the next key. Returns how to end it.
 */
export function checkWhileWriting(parts: CheckingParts): () => void {
  const { scheduler, text, check, show } = parts
  let running = false
  let again = false
  let ended = false
  let cancel = scheduler.after(first, run)

  function run(): void {
    if (running) {
      again = true
      return
    }
    running = true
    again = false
    const asked = text()
    check(asked.toString())
      .then((findings) => {
        if (!ended && findings !== null && asked.eq(text())) show(findings)
      })
      .catch(() => undefined)
      .finally(() => {
        running = false
        if (again && !ended) later()
      })
  }

  function later(): void {
    cancel()
    cancel = scheduler.after(settle, run)
  }

  const stops = [parts.onText(later), parts.onWorkspace(later)]
  return () => {
    ended = true
    cancel()
    for (const stop of stops) stop()
  }
}
