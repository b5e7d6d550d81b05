import type { Scheduler } from './scheduler.ts'

/** A save follows the last key by this. */
const idleDelay = 1_000
/** Text is never unsaved for longer than this while someone types on. */
const longestDelay = 5_000

/** Decides when a document that is being typed in is saved. */
export class AutosaveTimer {
  readonly #scheduler: Scheduler
  readonly #save: () => void
  #cancel: (() => void) | null = null
  #waitingSince: number | null = null

  constructor(scheduler: Scheduler, save: () => void) {
    this.#scheduler = scheduler
    this.#save = save
  }

  /** There is text to save, and it has just changed. */
  touched(): void {
    const now = this.#scheduler.now()
    this.#waitingSince ??= now
    const due = Math.min(now + idleDelay, this.#waitingSince + longestDelay)
    this.#cancel?.()
    this.#cancel = this.#scheduler.after(Math.max(0, due - now), () => {
      this.stop()
      this.#save()
    })
  }

  /** The text is being saved, or must not be. */
  stop(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#waitingSince = null
  }
}
