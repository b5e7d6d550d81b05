let last: Promise<unknown> = Promise.resolve()

/** The host changes the order one thing at a time, in the order in which the author asked. */
export function afterOthers<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work)
  last = done.catch(() => undefined)
  return done
}
