import { useProblems } from './use-problems.ts'
import type { RowProblems } from '../list/rows/row-problems.ts'
import type { Problem } from '#shared/model/problem'

/** Every card asks for its own series: all of them are counted once. */
const known = new WeakMap<readonly Problem[], ReadonlyMap<string, RowProblems>>()

/** How many problems a series has, and how bad the worst is; null where it has none. */
export function useSeriesProblems(series: string): RowProblems | null {
  const problems = useProblems()
  const counts = known.get(problems) ?? counted(problems)
  known.set(problems, counts)
  return counts.get(series) ?? null
}

function counted(problems: readonly Problem[]): ReadonlyMap<string, RowProblems> {
  const counts = new Map<string, { errors: number; warnings: number }>()
  for (const { series, severity } of problems) {
    if (series === null) continue
    const own = counts.get(series) ?? { errors: 0, warnings: 0 }
    counts.set(series, own)
    if (severity === 'error') own.errors += 1
    else own.warnings += 1
  }
  return counts
}
