/** One measured number, with what it is compared to. */
export interface Figure {
  readonly part: string
  readonly what: string
  readonly value: number
  readonly unit: Unit
  /** The bare thing, measured in the same run in the same unit. */
  readonly bare?: number
  readonly budget?: Budget
}

export type Unit = 's' | 'ms' | 'MB/s' | 'kB' | '%'

/** What DESIGN allows: at most so much of the value, or of its ratio to the bare thing. */
export interface Budget {
  readonly of: 'value' | 'ratio'
  readonly atMost: number
}

/** Something that was left out, and why. */
export interface Skipped {
  readonly what: string
  readonly why: string
}

export function ratioOf({ value, bare }: Figure): number | null {
  return bare === undefined || bare === 0 ? null : value / bare
}

/** Null where there is no budget to hold it to. */
export function isWithin(figure: Figure): boolean | null {
  if (figure.budget === undefined) return null
  const held = figure.budget.of === 'value' ? figure.value : ratioOf(figure)
  return held === null ? null : held <= figure.budget.atMost
}
