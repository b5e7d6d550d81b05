/** Runs what it is given one after another; a failure goes to the caller and stops nobody else. */
export class SerialQueue {
  #tail: Promise<void> = Promise.resolve()

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work)
    this.#tail = result.then(
      () => undefined,
      () => undefined,
    )
    return result
  }
}
