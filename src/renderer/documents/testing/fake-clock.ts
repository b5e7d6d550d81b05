import type { Scheduler } from '../scheduler.ts'

interface Timer {
  readonly due: number
  readonly run: () => void
}

/** A clock that only a test moves. */
export class FakeClock implements Scheduler {
  #now = 0
  #timers: Timer[] = []

  now(): number {
    return this.#now
  }

  after(delay: number, run: () => void): () => void {
    const timer = { due: this.#now + delay, run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer)
    }
  }

  /** Lets time pass; each timer that comes due runs at its time, with what it starts. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds
    for (;;) {
      const next = this.#timers.filter((each) => each.due <= end).sort((a, b) => a.due - b.due)[0]
      if (next === undefined) break
      this.#now = next.due
      this.#timers = this.#timers.filter((each) => each !== next)
      next.run()
      await settled()
    }
    this.#now = end
    await settled()
  }
}

/** Lets every promise that can settle without time or host do so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve()
}
