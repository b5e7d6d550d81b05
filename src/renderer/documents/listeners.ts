/** Those who want to be told. */
export class Listeners {
  readonly #all = new Set<() => void>()

  /** Returns what ends it. */
  add(listener: () => void): () => void {
    // A wrapper of its own, so that one function given twice is told twice and ended once.
    const own = () => listener()
    this.#all.add(own)
    return () => {
      this.#all.delete(own)
    }
  }

  tell(): void {
    for (const listener of [...this.#all]) listener()
  }
}
