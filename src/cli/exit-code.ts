import type { ErrorCode } from '#shared/errors'
import type { Problem } from '#shared/model/problem'

/** 0 fine · 1 findings · 2 the command line itself is wrong · 3 everything else. */
export type ExitCode = 0 | 1 | 2 | 3

export function exitCodeOf(code: ErrorCode): ExitCode {
  if (code === 'cli.usage') return 2
  return code === 'export.blocked' ? 1 : 3
}

/** Errors are findings; with `strict`, warnings are too. */
export function exitCodeForProblems(problems: readonly Problem[], strict: boolean): ExitCode {
  return problems.some(({ severity }) => severity === 'error' || strict) ? 1 : 0
}
