import { posix, resolve } from 'node:path'
import { parseArticleAddress } from '../article-address.ts'
import { print, printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'

export const addRename: AddVerb = (program, { storage }) => {
  program
    .command('rename')
    .description('give an article or a picture another file name; links follow, the address of a page stays')
    .argument('<workspace>')
    .argument('<series/path>', 'the article, as list prints it, or a file beside it')
    .argument('<new-name>', 'without ending')
    .option('--json', 'print the result as JSON')
    .action(async (workspace: string, address: string, name: string, options: { json?: boolean }) => {
      const { renameArticle } = await import('#core/operations/rename-article')
      const { renameFile } = await import('#core/operations/rename-file')
      const { writeWorkspace } = await import('../open-workspace.ts')
      const { series, path: from } = parseArticleAddress(address)
      const { path, links, articles } = await writeWorkspace(storage, resolve(workspace), (model) =>
        posix.extname(from) === '.md'
          ? renameArticle(storage, model, { series, path: from, name })
          : renameFile(storage, model, { series, path: from, to: posix.join(posix.dirname(from), name) }),
      )
      if (options.json === true) return printJson({ series, from, path, links, articles })
      if (path === from) return print(`${series}/${path} has that name already.`)
      const followed = links === 0 ? '' : ` ${links} ${links === 1 ? 'link follows' : 'links follow'}.`
      print(`${series}/${from} is now ${path}.${followed}`)
    })
}
