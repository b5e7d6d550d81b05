import type { Figure } from './figure.ts'
import { quantile } from './quantiles.ts'

export interface Timed {
  readonly part: string
  readonly what: string
  /** Milliseconds. */
  readonly values: readonly number[]
  /** What 95 of 100 may take at most. */
  readonly atMost: number
}

/** The middle of what was timed, and its long end, which has the budget. */
export function shares({ part, what, values, atMost }: Timed): Figure[] {
  return [0.5, 0.95].map((share) => ({
    part,
    what: `${what}, p${share * 100}`,
    value: quantile(values, share),
    unit: 'ms',
    ...(share > 0.5 ? { budget: { of: 'value', atMost } } : {}),
  }))
}
