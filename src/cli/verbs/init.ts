import { basename, resolve } from 'node:path'
import { print, printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'

export const addInit: AddVerb = (program, { storage }) => {
  program
    .command('init')
    .description('make a new workspace with one series, in a new or empty folder')
    .argument('<dir>', 'folder of the workspace')
    .option('--title <text>', 'title of the workspace (default: the name of its folder)')
    .option('--json', 'print the result as JSON')
    .action(async (dir: string, options: { title?: string; json?: boolean }) => {
      const { createWorkspace } = await import('#core/operations/create-workspace')
      const path = resolve(dir)
      await createWorkspace(storage, path, options.title ?? basename(path))
      if (options.json === true) return printJson({ path, series: ['my-first-series'] })
      print(`Made a workspace in ${path} with the series "my-first-series".`)
    })
}
