import type { Command } from 'commander'
import type { ExitCode } from './exit-code.ts'
import type { Surroundings } from './surroundings.ts'

/** Adds one verb to the program; `finish` sets the exit code of a run that did not fail. */
export type AddVerb = (program: Command, surroundings: Surroundings, finish: (code: ExitCode) => void) => void
