import type { StateCommand } from '@codemirror/state'

/** A command with a marked text before and after. */
type CommandCase = readonly [command: StateCommand, before: string, after: string]

export interface CommandRow {
  readonly rule: string
  readonly command: StateCommand
  readonly before: string
  readonly after: string
}

/** Collects what commands do, one row for each case, named by the rule that it shows. */
export function commandRows() {
  const rows: CommandRow[] = []
  const rule = (name: string, cases: readonly CommandCase[]): void => {
    for (const [command, before, after] of cases) rows.push({ rule: name, command, before, after })
  }
  return { rows, rule }
}
