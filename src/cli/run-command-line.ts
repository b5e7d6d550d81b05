import { CommanderError } from 'commander'
import { SeriatimError } from '#shared/errors'
import { type ExitCode, exitCodeOf } from './exit-code.ts'
import { printJson, tell } from './output.ts'
import { createProgram } from './program.ts'
import { surroundingsOf } from './surroundings.ts'

/**
 * Runs one command line (without `node` and the script) and returns its exit code. A failure is one
 * sentence on standard error, or `{error: {code, message}}` on standard output with `--json`.
 */
export async function runCommandLine(
  args: readonly string[],
  { root, version }: { readonly root: string; readonly version: string },
): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  const program = createProgram(surroundingsOf(root, version), (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const failure = failureOf(error)
    if (args.includes('--json')) printJson({ error: { code: failure.code, message: failure.message } })
    else tell(`seriatim: ${failure.message}`)
    return exitCodeOf(failure.code)
  }
}

function failureOf(error: unknown): SeriatimError {
  if (error instanceof SeriatimError) return error
  if (error instanceof CommanderError) {
    const sentence = error.message
      .replace(/^error: /, '')
      .replaceAll('\n', ' ')
      .trim()
    const help = 'Nothing was done; "seriatim --help" lists the verbs and flags.'
    return new SeriatimError(
      'cli.usage',
      `${sentence === '(outputHelp)' ? 'a verb is needed' : sentence}. ${help}`,
    )
  }
  const reason = error instanceof Error ? error.message : String(error)
  return new SeriatimError(
    'internal.unexpected',
    `Something went wrong inside Seriatim (${reason}). Your files are as they were.`,
  )
}
