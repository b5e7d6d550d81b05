import { resolve } from 'node:path'
import { parseArticleAddress } from '../article-address.ts'
import { print, printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'

export const addRename: AddVerb = (program, { storage }) => {
  program
    .command('rename')
    .description('give an article another file name; the address of its page stays')
    .argument('<workspace>')
    .argument('<series/path>', 'the article, as list prints it')
    .argument('<new-name>', 'without .md')
    .option('--json', 'print the result as JSON')
    .action(async (workspace: string, address: string, name: string, options: { json?: boolean }) => {
      const { renameArticle } = await import('#core/operations/rename-article')
      const { writeWorkspace } = await import('../open-workspace.ts')
      const { series, path: from } = parseArticleAddress(address)
      const { path } = await writeWorkspace(storage, resolve(workspace), (model) =>
        renameArticle(storage, model, { series, path: from, name }),
      )
      if (options.json === true) return printJson({ series, from, path })
      print(path === from ? `${series}/${path} has that name already.` : `${series}/${from} is now ${path}.`)
    })
}
