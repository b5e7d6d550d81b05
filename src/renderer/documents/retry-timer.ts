import type { Scheduler } from './scheduler.ts'

const delays = [5_000, 15_000] as const
const lastDelay = 60_000

/** Waits longer after each failure in a row: 5, 15, then every 60 seconds. */
export class RetryTimer {
  readonly #scheduler: Scheduler
  readonly #again: () => void
  #cancel: (() => void) | null = null
  #failures = 0

  constructor(scheduler: Scheduler, again: () => void) {
    this.#scheduler = scheduler
    this.#again = again
  }

  failed(): void {
    this.#cancel?.()
    const delay = delays[this.#failures] ?? lastDelay
    this.#failures += 1
    this.#cancel = this.#scheduler.after(delay, () => {
      this.#cancel = null
      this.#again()
    })
  }

  /** It worked, or there is nothing left to try. */
  reset(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#failures = 0
  }
}
