import { resolve } from 'node:path'
import { parseArticleAddress } from '../article-address.ts'
import { print, printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'

export const addNew: AddVerb = (program, { storage }) => {
  program
    .command('new')
    .description('create an article and place it last')
    .argument('<workspace>')
    .argument('<series/name>', 'folder of the series and name of the article')
    .option('--title <text>', 'title, written to the frontmatter')
    .option('--section <id>', 'section of the series')
    .option('--template <name>', 'template in the folder _templates that it begins as')
    .option('--json', 'print the result as JSON')
    .action(
      async (
        workspace: string,
        address: string,
        options: { title?: string; section?: string; template?: string; json?: boolean },
      ) => {
        const { createArticle } = await import('#core/operations/create-article')
        const { writeWorkspace } = await import('../open-workspace.ts')
        const { series, path: name } = parseArticleAddress(address)
        const { title = null, section = null } = options
        const template = options.template === undefined ? null : { name: options.template, now: new Date() }
        const { path, entries } = await writeWorkspace(storage, resolve(workspace), async (model) => ({
          ...(await createArticle(storage, model, { series, name, title, section, template })),
          entries: model.series.find((one) => one.folder === series)?.manifest.entries.length ?? 0,
        }))
        if (options.json === true) return printJson({ series, path, position: entries + 1, section })
        print(`Created ${series}/${path}, placed last.`)
      },
    )
}
