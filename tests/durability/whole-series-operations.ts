import { archiveSeries } from '#core/operations/archive-series'
import { duplicateSeries } from '#core/operations/duplicate-series'
import { listTrash } from '#core/operations/list-trash'
import { reorderSeries } from '#core/operations/reorder-series'
import { restoreSeries } from '#core/operations/restore-series'
import { trashSeries } from '#core/operations/trash-series'
import type { Storage } from '#core/storage/storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { Files, Operation } from './operation.ts'

const model = (storage: Storage, root: string) => loadWorkspace(storage, root, { drafts: true })
const now = new Date('2026-03-12T14:32:00Z')

const notes: Files = { 'notes/series.yaml': 'articles: []\n' }
const letters: Files = {
  'letters/series.yaml': 'title: Letters\narticles:\n  - one.md # kept\n',
  'letters/one.md': 'One ![flow](assets/flow.png)\n',
  'letters/assets/flow.png': 'PNG',
}
const before: Files = { ...letters, ...notes, 'seriatim.yaml': 'format: 1\nseries: [letters, notes]\n' }
const without: Files = { ...notes, 'seriatim.yaml': 'format: 1\nseries: [notes]\n' }

const trashOf = async (storage: Storage, root: string): Promise<string> =>
  (await trashSeries(storage, await model(storage, root), { series: 'letters', now })).id

/** What is done with series as wholes, each in one step. */
export const wholeSeries: readonly Operation[] = [
  {
    name: 'another order of series',
    before,
    after: { ...before, 'seriatim.yaml': 'format: 1\nseries: [notes, letters]\n' },
    run: async (storage, root) =>
      reorderSeries(storage, await model(storage, root), { series: 'letters', before: null }),
  },
  {
    name: 'the archiving of a series',
    before,
    after: { ...before, 'letters/series.yaml': `archived: true\n${letters['letters/series.yaml']}` },
    run: async (storage, root) =>
      archiveSeries(storage, await model(storage, root), { series: 'letters', archived: true }),
  },
  {
    name: 'the copying of a series',
    before,
    after: {
      ...before,
      'seriatim.yaml': 'format: 1\nseries: [letters, letters-copy, notes]\n',
      'letters-copy/series.yaml': 'title: Letters (copy)\narticles:\n  - one.md # kept\n',
      'letters-copy/one.md': letters['letters/one.md'] ?? '',
      'letters-copy/assets/flow.png': 'PNG',
    },
    run: async (storage, root) => duplicateSeries(storage, await model(storage, root), 'letters'),
  },
  { name: 'a series into the trash', before, after: without, run: trashOf },
]

export const seriesThereAndBack: Operation = {
  name: 'a series into the trash and back',
  before,
  between: [without],
  after: before,
  run: async (storage, root) => {
    const id = await trashOf(storage, root)
    const [found] = await listTrash(storage, await model(storage, root))
    if (found?.kind !== 'series') throw new Error('The trash must tell of the series.')
    return restoreSeries(storage, await model(storage, root), id)
  },
}
