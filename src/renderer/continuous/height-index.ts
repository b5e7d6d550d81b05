/** Heights of things that stand below each other: where each begins, and which one is at a height. */
export class HeightIndex {
  readonly #heights: number[]
  /** A binary indexed tree: each place holds the sum of a run of heights that ends there. */
  readonly #sums: number[]

  constructor(heights: readonly number[]) {
    this.#heights = [...heights]
    this.#sums = [0, ...heights]
    for (let at = 1; at < this.#sums.length; at += 1) {
      const above = at + (at & -at)
      if (above < this.#sums.length) this.#sums[above] = (this.#sums[above] ?? 0) + (this.#sums[at] ?? 0)
    }
  }

  get count(): number {
    return this.#heights.length
  }

  /** Height of all of them. */
  get total(): number {
    return this.topOf(this.count)
  }

  heightOf(index: number): number {
    return this.#heights[index] ?? 0
  }

  set(index: number, height: number): void {
    const more = height - this.heightOf(index)
    if (more === 0 || index < 0 || index >= this.count) return
    this.#heights[index] = height
    for (let at = index + 1; at < this.#sums.length; at += at & -at)
      this.#sums[at] = (this.#sums[at] ?? 0) + more
  }

  /** Sum of the heights before this one. */
  topOf(index: number): number {
    let sum = 0
    for (let at = Math.min(index, this.count); at > 0; at -= at & -at) sum += this.#sums[at] ?? 0
    return sum
  }

  /** The one that holds this height, the first one above all and the last one below; -1 where there is none. */
  indexAt(top: number): number {
    let at = 0
    let left = top
    for (
      let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count)));
      step > 0;
      step = Math.floor(step / 2)
    ) {
      const sum = this.#sums[at + step]
      if (sum === undefined || sum > left) continue
      at += step
      left -= sum
    }
    return Math.min(at, this.count - 1)
  }
}
