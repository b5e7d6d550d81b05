/** Time as the documents need it, so that a test can hold the clock. Milliseconds. */
export interface Scheduler {
  now(): number
  /** Runs once, `delay` from now; returns what calls it off. */
  after(delay: number, run: () => void): () => void
}

export const browserScheduler: Scheduler = {
  now: () => Date.now(),
  after: (delay, run) => {
    const timer = setTimeout(run, delay)
    return () => clearTimeout(timer)
  },
}
