import { resolve } from 'node:path'
import { SeriatimError } from '#shared/errors'
import type { Entry } from '#shared/model/series'
import { parseArticleAddress } from '../article-address.ts'
import { print, printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'
import { wholeNumber } from '../whole-number.ts'

interface MoveOptions {
  readonly to: number
  readonly section?: string
  readonly series?: string
  readonly json?: boolean
}

export const addMove: AddVerb = (program, { storage }) => {
  program
    .command('move')
    .description('move articles to a position, in their series or in another one')
    .argument('<workspace>')
    .argument('<series/path...>', 'the articles, as list prints them; several keep their order')
    .requiredOption(
      '--to <position>',
      '1-based position of the first of them, counting every entry',
      wholeNumber(1, 1_000_000),
    )
    .option('--section <id>', 'move them to a section as well ("" for none)')
    .option('--series <folder>', 'move them to this series, with their files and assets')
    .option('--json', 'print the result as JSON')
    .action(async (workspace: string, addresses: readonly string[], options: MoveOptions) => {
      const { findSeries } = await import('#core/operations/find-series')
      const { findEntries } = await import('#core/operations/entry-positions')
      const { moveArticles } = await import('#core/operations/move-articles')
      const { moveToSeries } = await import('#core/operations/move-to-series')
      const { keepOrder } = await import('#core/operations/keep-order')
      const { loadWorkspace } = await import('#core/workspace/load-workspace')
      const { writeWorkspace } = await import('../open-workspace.ts')
      const { series: from, keys } = articlesOfOneSeries(addresses)
      const { to, series = from } = options
      const root = resolve(workspace)
      const section = options.section === '' ? null : options.section
      const after = await writeWorkspace(storage, root, async (model) => {
        if (series === from)
          await moveArticles(storage, model, { series, keys, to, section }, keepOrder(storage, model, series))
        else await moveToSeries(storage, model, { from, keys, series, to, section: section ?? null })
        return await loadWorkspace(storage, root, { drafts: false, previous: model })
      })
      const moved = findEntries(findSeries(after, series), keys)
      if (options.json === true) return printJson(reportOf(series, moved))
      for (const { title, position, number } of moved)
        print(`${title} is now at position ${position}, number ${number}.`)
    })
}

/** One article is reported by itself, several as a list in reading order. */
function reportOf(series: string, entries: readonly Entry[]): Readonly<Record<string, unknown>> {
  const moved = entries.map(({ path, position, number, section }) => ({ path, position, number, section }))
  return moved.length === 1 ? { series, ...moved[0] } : { series, moved }
}

function articlesOfOneSeries(addresses: readonly string[]): { series: string; keys: string[] } {
  const articles = addresses.map(parseArticleAddress)
  const [series = '', other] = new Set(articles.map((article) => article.series))
  if (other === undefined) return { series, keys: articles.map(({ path }) => path) }
  throw new SeriatimError(
    'cli.usage',
    `Articles that are moved together are of one series, but "${series}" and "${other}" were named. Nothing was done.`,
  )
}
