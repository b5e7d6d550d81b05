import { resolve } from 'node:path'
import { parseArticleAddress } from '../article-address.ts'
import { print, printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'
import { wholeNumber } from '../whole-number.ts'

export const addMove: AddVerb = (program, { storage }) => {
  program
    .command('move')
    .description('move an article to a position in its series')
    .argument('<workspace>')
    .argument('<series/path>', 'the article, as list prints it')
    .requiredOption('--to <position>', '1-based position, counting every entry', wholeNumber(1, 1_000_000))
    .option('--section <id>', 'move it to a section as well ("" for none)')
    .option('--json', 'print the result as JSON')
    .action(
      async (
        workspace: string,
        address: string,
        options: { to: number; section?: string; json?: boolean },
      ) => {
        const { findEntry, findSeries } = await import('#core/operations/find-series')
        const { moveArticle } = await import('#core/operations/move-article')
        const { loadWorkspace } = await import('#core/workspace/load-workspace')
        const { series, path } = parseArticleAddress(address)
        const root = resolve(workspace)
        const model = await loadWorkspace(storage, root, { drafts: false })
        const section = options.section === '' ? null : options.section
        await moveArticle(storage, model, { series, key: path, to: options.to, section })
        const after = await loadWorkspace(storage, root, { drafts: false, previous: model })
        const entry = findEntry(findSeries(after, series), path)
        if (options.json === true) {
          return printJson({
            series,
            path: entry.path,
            position: entry.position,
            number: entry.number,
            section: entry.section,
          })
        }
        print(`${entry.title} is now at position ${entry.position}, number ${entry.number}.`)
      },
    )
}
