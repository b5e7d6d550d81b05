import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '#core/check/check-workspace'
import { inverseOf, transact } from '#core/journal/transact'
import { headingRanges } from '#core/markdown/heading-ranges'
import { moveToSeries } from '#core/operations/move-to-series'
import { renameArticle } from '#core/operations/rename-article'
import { renameFile } from '#core/operations/rename-file'
import { renameHeading } from '#core/operations/rename-heading'
import { renameSeries } from '#core/operations/rename-series'
import { restoreArticles } from '#core/operations/restore-articles'
import { trashArticles } from '#core/operations/trash-articles'
import { trashIds } from '#core/operations/trash-record'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { fullRun } from '../product/full-run.ts'
import { authorsFiles, leadsOf, textOf } from './link-leads.ts'
import { hardName, linkedSeries, linkedWorkspace, seededRandom } from './linked-workspace.ts'

const root = '/w'
const load = (storage: MemoryStorage, previous?: WorkspaceModel) =>
  loadWorkspace(storage, root, { drafts: true, ...(previous === undefined ? {} : { previous }) })

describe('links of a workspace with every spelling', () => {
  const articles = fullRun ? 200 : 60
  const rounds = fullRun ? 80 : 8

  it('lead where they led after renames, moves and other headings; one undo each gives every byte back', async () => {
    const storage = createMemoryStorage(linkedWorkspace(root, articles, 7))
    const random = seededRandom(11)
    const below = (count: number): number => Math.floor(random() * count)
    let model = await load(storage)
    const before = leadsOf(storage, model)
    expect(
      Object.values(before)
        .flat()
        .filter((place) => /^(?:missing|no |nowhere|external)/.test(place)),
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
      expect({ round, leads: leadsOf(storage, model) }).toEqual({ round, leads: before })
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

describe('a series whose folder gets another name', () => {
  it.each([...linkedSeries])(
    '%s: links lead where they led, and one undo gives every byte back',
    async (series) => {
      const storage = createMemoryStorage({
        ...linkedWorkspace(root, 60, 7),
        [`${root}/seriatim.yaml`]: `format: 1\nseries: # the order\n  - "${series}" # this one\n  - gamma\n`,
      })
      const model = await load(storage)
      const before = leadsOf(storage, model)
      const addresses = (now: WorkspaceModel): readonly string[] =>
        now.series.map(({ snapshot }) => snapshot.slug)
      const files = authorsFiles(storage)
      const { step, folder } = await renameSeries(storage, model, { series, folder: 'Neu (1) & 100%' })
      expect(folder).toBe('Neu (1) & 100%')
      const now = await load(storage)
      expect(now.series.map((each) => each.folder)).toContain(folder)
      expect(now.series.map((each) => each.folder)).not.toContain(series)
      expect(leadsOf(storage, now)).toEqual(before)
      expect([...addresses(now)].toSorted()).toEqual([...addresses(model)].toSorted())
      expect(textOf(storage, 'seriatim.yaml')).toContain('# the order')
      expect(textOf(storage, 'seriatim.yaml')).toContain('- "Neu (1) & 100%" # this one')
      const errors = (await checkWorkspace(storage, now)).filter(({ severity }) => severity === 'error')
      expect(errors).toEqual([])
      await transact(storage, root, await inverseOf(storage, root, step ?? ''))
      expect(authorsFiles(storage)).toEqual(files)
    },
  )

  it('takes what lies in the trash along', async () => {
    const storage = createMemoryStorage(linkedWorkspace(root, 8, 7))
    const files = authorsFiles(storage)
    await trashArticles(storage, await load(storage), {
      series: 'alpha',
      keys: ['article-0.md'],
      now: new Date('2026-01-02T03:04:05Z'),
    })
    await renameSeries(storage, await load(storage), { series: 'alpha', folder: 'omega' })
    await restoreArticles(storage, await load(storage), await trashIds(storage, root))
    expect(textOf(storage, 'omega/article-0.md')).toBe(
      Buffer.from(files.get(`${root}/alpha/article-0.md`) ?? '', 'latin1').toString('utf8'),
    )
  })

  it.each(['beta two', 'BETA TWO', 'a/b', '.hidden', 'assets', ''])(
    'cannot be called "%s"',
    async (folder) => {
      const storage = createMemoryStorage(linkedWorkspace(root, 8, 7))
      const files = authorsFiles(storage)
      await expect(renameSeries(storage, await load(storage), { series: 'alpha', folder })).rejects.toThrow(
        /Nothing was changed|is there already/,
      )
      expect(authorsFiles(storage)).toEqual(files)
    },
  )
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
