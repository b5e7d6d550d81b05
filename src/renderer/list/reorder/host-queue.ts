let last: Promise<unknown> = Promise.resolve()
let under = 0

/**
 * The host changes the order one thing at a time, in the order in which the author asked. What waits for
 * nothing is asked before this returns, so that the disk works while the list is drawn.
 */
export function afterOthers<T>(work: () => Promise<T>): Promise<T> {
  const done = (under === 0 ? work() : last.then(work)).finally(() => {
    under -= 1
  })
  under += 1
  last = done.catch(() => undefined)
  return done
}
