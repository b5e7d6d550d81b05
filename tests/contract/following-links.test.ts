import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '#core/check/check-workspace'
import { inverseOf, transact } from '#core/journal/transact'
import { allTargets } from '#core/links/followed-targets'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { headingRanges } from '#core/markdown/heading-ranges'
import { createLinkResolver } from '#core/markdown/resolve-link'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { moveToSeries } from '#core/operations/move-to-series'
import { renameArticle } from '#core/operations/rename-article'
import { renameFile } from '#core/operations/rename-file'
import { renameHeading } from '#core/operations/rename-heading'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { fullRun } from '../product/full-run.ts'
import { hardName, linkedSeries, linkedWorkspace, seededRandom } from './linked-workspace.ts'

const root = '/w'
const decoder = new TextDecoder()

const load = (storage: MemoryStorage, previous?: WorkspaceModel) =>
  loadWorkspace(storage, root, { drafts: true, ...(previous === undefined ? {} : { previous }) })

function textOf(storage: MemoryStorage, path: string): string {
  return decoder.decode(storage.files.get(`${root}/${path}`))
}

/** The author's files, without Seriatim's own. */
function authorsFiles(storage: MemoryStorage): ReadonlyMap<string, string> {
  return new Map(
    [...storage.files].flatMap(([path, bytes]): [string, string][] =>
      path.startsWith(`${root}/.seriatim/`) ? [] : [[path, Buffer.from(bytes).toString('latin1')]],
    ),
  )
}

/** Where each address of each article leads, told by what does not change: markers, bytes, nth headings. */
function leads(storage: MemoryStorage, model: WorkspaceModel): Record<string, readonly string[]> {
  const resolve = createLinkResolver(allTargets(model))
  const outlines = new Map<string, ReturnType<typeof outlineMarkdown>>()
  const markers = new Map<string, string>()
  const articles = model.series.flatMap((series) =>
    [...series.articles.keys()].map((path) => ({ series: series.folder, path })),
  )
  for (const { series, path } of articles) {
    const text = textOf(storage, `${series}/${path}`)
    const { body, bodyLine } = splitFrontmatter(text)
    outlines.set(`${series}/${path}`, outlineMarkdown(body, bodyLine))
    markers.set(`${series}/${path}`, /marker (art-\d+)/.exec(text)?.[1] ?? '')
  }
  const inArticle = (path: string, fragment: string | null, found: boolean): string => {
    const nth = outlines.get(path)?.headings.findIndex(({ id }) => id === fragment) ?? -1
    return `${markers.get(path)} ${fragment === null ? '' : found ? nth : 'no heading'}`
  }
  return Object.fromEntries(
    articles.map((from) => {
      const own = `${from.series}/${from.path}`
      const { cover } = readFrontmatter(splitFrontmatter(textOf(storage, own)).yaml)
      const shown = cover === null ? [] : [{ form: 'image', href: cover } as const]
      const places = [...(outlines.get(own)?.links ?? []), ...shown].map(({ form, href }) => {
        const to = resolve(from, href, form)
        if (to.kind === 'article')
          return inArticle(`${to.target.series}/${to.target.path}`, to.fragment, to.fragmentFound)
        if (to.kind === 'anchor') return inArticle(own, to.fragment, to.fragmentFound)
        if (to.kind === 'asset') return textOf(storage, to.path) || `no file ${href}`
        return `${to.kind} ${href}`
      })
      return [markers.get(own) ?? own, places]
    }),
  )
}

describe('links of a workspace with every spelling', () => {
  const articles = fullRun ? 200 : 60
  const rounds = fullRun ? 80 : 16

  it('lead where they led after renames, moves and other headings; one undo each gives every byte back', async () => {
    const storage = createMemoryStorage(linkedWorkspace(root, articles, 7))
    const random = seededRandom(11)
    const below = (count: number): number => Math.floor(random() * count)
    let model = await load(storage)
    const before = leads(storage, model)
    expect(
      Object.values(before)
        .flat()
        .filter((place) => /^(?:missing|no |external)|no heading/.test(place)),
    ).toEqual([])
    const broken = (await checkWorkspace(storage, model)).filter(({ severity }) => severity === 'error')
    expect(broken).toEqual([])

    let followed = 0
    for (let round = 0; round < rounds; round += 1) {
      const files = authorsFiles(storage)
      const series = model.series[below(model.series.length)]
      const paths = [...(series?.articles.keys() ?? [])]
      const path = paths[below(paths.length)]
      if (series === undefined || path === undefined) continue
      const folder = series.folder
      const kind = round % 8
      const headings = headingRanges(textOf(storage, `${folder}/${path}`))
      const heading = headings[below(headings.length)]
      const done =
        kind < 3
          ? await renameArticle(storage, model, {
              series: folder,
              path,
              name: hardName(1000 + round * 7 + kind).replace(/\/index/, ''),
            })
          : kind < 5
            ? await moveToSeries(storage, model, {
                from: folder,
                keys: [path],
                series: linkedSeries.find((each) => each !== folder) ?? '',
                to: 1 + below(5),
                section: null,
              })
            : kind < 7 && heading !== undefined
              ? await renameHeading(storage, model, {
                  series: folder,
                  path,
                  line: heading.line,
                  text: `Neu & *anders* ${round % 3}`,
                })
              : await renameFile(storage, model, {
                  series: folder,
                  path: pictureOf(storage, folder),
                  to: `assets/neu (${round})/b 100% ${round}`,
                })
      model = await load(storage, model)
      expect({ round, leads: leads(storage, model) }).toEqual({ round, leads: before })
      followed += done.links

      const changed = authorsFiles(storage)
      const back = await transact(storage, root, await inverseOf(storage, root, done.step ?? ''))
      expect(authorsFiles(storage)).toEqual(files)
      await transact(storage, root, await inverseOf(storage, root, back.id))
      expect(authorsFiles(storage)).toEqual(changed)
    }
    expect(followed).toBeGreaterThan(rounds)
    const now = (await checkWorkspace(storage, model)).filter(({ severity }) => severity === 'error')
    expect(now).toEqual([])
  })
})

describe('a renaming with many links', () => {
  const files = (): MemoryStorage => createMemoryStorage(linkedWorkspace(root, 40, 3))
  /** The article that most of the others name, by a link of each of them. */
  const request = { series: 'alpha', path: 'article-0.md', name: 'somewhere else' }

  it.each(['read', 'write'] as const)(
    'is given up while it %ss, and every byte is as it was',
    async (step) => {
      const storage = files()
      const before = authorsFiles(storage)
      const controller = new AbortController()
      const given = renameArticle(storage, await load(storage), request, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.step === step && progress.done > 0)
            controller.abort(new SeriatimError('job.cancelled', 'Given up.'))
        },
      })
      await expect(given).rejects.toMatchObject({ code: 'job.cancelled' })
      expect(authorsFiles(storage)).toEqual(before)
      // Nothing of it is left to be finished by the next one.
      const { links } = await renameArticle(storage, await load(storage), request)
      expect(links).toBeGreaterThan(0)
    },
  )
})

function pictureOf(storage: MemoryStorage, series: string): string {
  const found = [...storage.files.keys()].find((path) => path.startsWith(`${root}/${series}/assets/`))
  return found?.slice(`${root}/${series}/`.length) ?? ''
}
