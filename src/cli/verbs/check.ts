import { resolve } from 'node:path'
import { exitCodeForProblems } from '../exit-code.ts'
import { print, printJson, problemLine } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'

export const addCheck: AddVerb = (program, { storage }, finish) => {
  program
    .command('check')
    .description(
      'report what is wrong: manifests, placement, descriptions, titles, dates, slugs, links, headings, footnotes, images, files that nothing uses, tokens',
    )
    .argument('<workspace>')
    .option('--strict', 'exit 1 for warnings too')
    .option('--json', 'print the problems as JSON')
    .action(async (workspace: string, options: { strict?: boolean; json?: boolean }) => {
      const { checkWorkspace } = await import('#core/check/check-workspace')
      const { readWorkspace } = await import('../open-workspace.ts')
      const model = await readWorkspace(storage, resolve(workspace), { drafts: false })
      const problems = await checkWorkspace(storage, model)
      finish(exitCodeForProblems(problems, options.strict === true))
      if (options.json === true) return printJson({ problems })
      for (const problem of problems) print(problemLine(problem))
      const articles = model.series.reduce((sum, series) => sum + series.articles.size, 0)
      if (problems.length === 0) print(`Nothing to fix. ${articles} articles were checked.`)
    })
}
