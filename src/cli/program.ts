import { Command } from 'commander'
import type { ExitCode } from './exit-code.ts'
import type { AddVerb } from './add-verb.ts'
import type { Surroundings } from './surroundings.ts'
import { addCheck } from './verbs/check.ts'
import { addExport } from './verbs/export.ts'
import { addHistory } from './verbs/history.ts'
import { addInit } from './verbs/init.ts'
import { addList } from './verbs/list.ts'
import { addMove } from './verbs/move.ts'
import { addNew } from './verbs/new.ts'
import { addPreview } from './verbs/preview.ts'
import { addRename } from './verbs/rename.ts'
import { addRender } from './verbs/render.ts'
import { addRestore } from './verbs/restore.ts'
import { addSearch } from './verbs/search.ts'
import { addServe } from './verbs/serve.ts'

const verbs: readonly AddVerb[] = [
  addInit,
  addNew,
  addList,
  addMove,
  addRename,
  addHistory,
  addRestore,
  addCheck,
  addExport,
  addPreview,
  addRender,
  addSearch,
  addServe,
]

/** The `seriatim` command. Errors of the command line itself are thrown, not printed. */
export function createProgram(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const program = new Command('seriatim')
    .description('Write series of Markdown articles offline, in the order you choose, ready to publish.')
    .version(surroundings.version)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .showHelpAfterError(false)
    .showSuggestionAfterError(true)
    .helpCommand(false)
    .allowExcessArguments(false)
  for (const add of verbs) add(program, surroundings, finish)
  return program
}
