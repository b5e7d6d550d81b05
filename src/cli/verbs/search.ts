import { resolve } from 'node:path'
import { print, printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'
import { wholeNumber } from '../whole-number.ts'

export const addSearch: AddVerb = (program, { storage }) => {
  program
    .command('search')
    .description('find articles that hold every word of a query')
    .argument('<workspace>')
    .argument('<query>')
    .option('--limit <n>', 'at most so many hits', wholeNumber(1, 1000), 20)
    .option('--json', 'print the hits as JSON')
    .action(async (workspace: string, query: string, options: { limit: number; json?: boolean }) => {
      const { searchWorkspace } = await import('#core/search/search-workspace')
      const { readWorkspace } = await import('../open-workspace.ts')
      const model = await readWorkspace(storage, resolve(workspace), { drafts: false })
      const hits = await searchWorkspace(storage, model, query, options.limit)
      if (options.json === true) return printJson({ hits })
      for (const { series, path, line, number, title, snippet } of hits) {
        print(`${number}  ${title}  ${series}/${path}${line === null ? '' : `:${line}`}\n    ${snippet}`)
      }
      if (hits.length === 0) print(`No article says "${query}".`)
    })
}
