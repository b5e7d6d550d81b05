import { posix, resolve } from 'node:path'
import { parseArticleAddress } from '../article-address.ts'
import { print, printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'

export const addRename: AddVerb = (program, { storage }) => {
  program
    .command('rename')
    .description(
      'give an article, a picture or the folder of a series another name; links follow, addresses of pages stay',
    )
    .argument('<workspace>')
    .argument('<series/path>', 'the article, as list prints it, a file beside it, or a series alone')
    .argument('<new-name>', 'without ending')
    .option('--json', 'print the result as JSON')
    .action(async (workspace: string, address: string, name: string, options: { json?: boolean }) => {
      const { writeWorkspace } = await import('../open-workspace.ts')
      if (!address.includes('/')) {
        const { renameSeries } = await import('#core/operations/rename-series')
        const { folder, links, articles } = await writeWorkspace(storage, resolve(workspace), (model) =>
          renameSeries(storage, model, { series: address, folder: name }),
        )
        if (options.json === true) return printJson({ from: address, folder, links, articles })
        if (folder === address) return print(`${folder} has that name already.`)
        return print(`${address} is now ${folder}.${followed(links)}`)
      }
      const { renameArticle } = await import('#core/operations/rename-article')
      const { renameFile } = await import('#core/operations/rename-file')
      const { series, path: from } = parseArticleAddress(address)
      const { path, links, articles } = await writeWorkspace(storage, resolve(workspace), (model) =>
        posix.extname(from) === '.md'
          ? renameArticle(storage, model, { series, path: from, name })
          : renameFile(storage, model, { series, path: from, to: posix.join(posix.dirname(from), name) }),
      )
      if (options.json === true) return printJson({ series, from, path, links, articles })
      if (path === from) return print(`${series}/${path} has that name already.`)
      print(`${series}/${from} is now ${path}.${followed(links)}`)
    })
}

function followed(links: number): string {
  return links === 0 ? '' : ` ${links} ${links === 1 ? 'link follows' : 'links follow'}.`
}
