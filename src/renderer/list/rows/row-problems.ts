import type { Problem } from '#shared/model/problem'

/** How many findings an article has, and how bad the worst is. */
export interface RowProblems {
  readonly errors: number
  readonly warnings: number
}

/** The findings of a series by the path of the article they are about. */
export function problemsByPath(problems: readonly Problem[], series: string): Map<string, RowProblems> {
  const counts = new Map<string, RowProblems>()
  for (const { series: folder, path, severity } of problems) {
    if (folder !== series || path === null) continue
    const { errors, warnings } = counts.get(path) ?? { errors: 0, warnings: 0 }
    counts.set(
      path,
      severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 },
    )
  }
  return counts
}
