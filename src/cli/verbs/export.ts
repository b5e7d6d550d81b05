import { resolve } from 'node:path'
import { SeriatimError } from '#shared/errors'
import type { ExportReport, JobProgress } from '#shared/model/export-report'
import { exitCodeForProblems } from '../exit-code.ts'
import { print, printJson, problemLine, tell } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'

interface ExportOptions {
  readonly out: string
  readonly target?: readonly string[]
  readonly series?: readonly string[]
  readonly drafts?: boolean
  readonly strict?: boolean
  readonly intoExisting?: boolean
  readonly json?: boolean
}

export const addExport: AddVerb = (program, { storage, resources, version }, finish) => {
  program
    .command('export')
    .description('write a site that opens from disk and can be published as it is')
    .argument('<workspace>')
    .requiredOption('--out <dir>', 'folder to write to')
    .option('--target <target...>', 'what to write: site (default: site)')
    .option('--series <folder...>', 'only these series')
    .option('--drafts', 'include drafts')
    .option('--strict', 'exit 1 for warnings too')
    .option('--into-existing', 'write into a folder that holds other files')
    .option('--json', 'print the report as JSON')
    .action(async (workspace: string, options: ExportOptions) => {
      const { exportSite } = await import('#core/bundle/export-site')
      const { checkWorkspace } = await import('#core/check/check-workspace')
      const { readWorkspace } = await import('../open-workspace.ts')
      requireKnownTargets(options.target ?? ['site'])
      const model = await readWorkspace(storage, resolve(workspace), {
        drafts: options.drafts === true,
        whole: true,
      })
      const interrupt = new AbortController()
      const onSignal = () => interrupt.abort()
      process.once('SIGINT', onSignal)
      process.once('SIGTERM', onSignal)
      const report = await exportSite({
        storage,
        model,
        out: resolve(options.out),
        series: options.series ?? [],
        resources,
        version,
        intoExisting: options.intoExisting === true,
        signal: interrupt.signal,
        problems: await checkWorkspace(storage, model),
        onProgress: progressLine(),
      }).finally(() => {
        process.off('SIGINT', onSignal)
        process.off('SIGTERM', onSignal)
      })
      finish(exitCodeForProblems(report.problems, options.strict === true))
      if (options.json === true) return printJson(report)
      printReport(report)
    })
}

function requireKnownTargets(targets: readonly string[]): void {
  const unknown = targets.find((target) => target !== 'site')
  if (unknown === undefined) return
  throw new SeriatimError(
    'cli.usage',
    `There is no target "${unknown}" in this version; there is: site. Nothing was written.`,
  )
}

/** One line that is written over; nothing when nobody watches. */
function progressLine(): (progress: Omit<JobProgress, 'job'>) => void {
  if (!process.stderr.isTTY) return () => undefined
  return ({ step, done, total }) =>
    process.stderr.write(
      `\r${step} ${done}/${total}\u001b[K${step === 'write' && done === total ? '\n' : ''}`,
    )
}

function printReport(report: ExportReport): void {
  for (const problem of report.problems) tell(problemLine(problem))
  const { out, pages, wordsIn, wordsOut, added, changed, removed, unchanged } = report
  print(
    `${pages} pages in ${out}: ${added.length} files added, ${changed.length} changed, ${removed.length} removed, ${unchanged} as they were.`,
  )
  print(`Every word is accounted for: ${wordsIn} in the articles, ${wordsOut} in the bundle.`)
  for (const { title, state } of report.leftOut) print(`Left out: ${title} (${state})`)
}
