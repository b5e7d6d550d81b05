import { setImmediate } from 'node:timers/promises'

/** The longest time that a check keeps everybody else waiting, in milliseconds. */
const slice = 8

/** Hands over to whoever waits, where it was long enough. Raises the reason of the signal where that was aborted. */
export function takeTurns(signal: AbortSignal | undefined): () => Promise<void> {
  let began = performance.now()
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() - began < slice) return
    await setImmediate()
    signal?.throwIfAborted()
    began = performance.now()
  }
}
