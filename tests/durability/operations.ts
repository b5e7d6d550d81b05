import { saveArticle } from '#core/documents/article-file'
import { revisionOf } from '#core/documents/revision'
import { createMany } from '#core/operations/create-many'
import { moveArticles } from '#core/operations/move-articles'
import { moveToSeries } from '#core/operations/move-to-series'
import { renameArticle } from '#core/operations/rename-article'
import { renameFile } from '#core/operations/rename-file'
import { renameHeading } from '#core/operations/rename-heading'
import { restoreArticles } from '#core/operations/restore-articles'
import { trashArticles } from '#core/operations/trash-articles'
import { trashIds } from '#core/operations/trash-record'
import { journalIds } from '#core/journal/journal-folder'
import { inverseOf, transact } from '#core/journal/transact'
import type { Storage } from '#core/storage/storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { addedPicture } from './added-picture.ts'
import type { Files, Operation } from './operation.ts'
import { adding, duplicate, merge, renameOfSeries, split } from './following-operations.ts'
import { mend } from './mended-problems.ts'
import { sectionsAndPlans } from './section-operations.ts'
import { changeOfProperties, templateAndArticle } from './property-operations.ts'
import { plainTransaction } from './transaction-operation.ts'
import { seriesThereAndBack, wholeSeries } from './whole-series-operations.ts'

const letters: Files = {
  'seriatim.yaml': 'format: 1\n',
  'letters/series.yaml': 'articles:\n  - one.md\n  - two/index.md # kept\n  - three.md\n',
  'letters/one.md': 'First.\n',
  'letters/two/index.md': 'Second.\n',
  'letters/two/flow.png': 'PNG',
  'letters/three.md': 'Third.\n',
}

const model = (storage: Storage, root: string) => loadWorkspace(storage, root, { drafts: true })

/** Takes the last operation on several files back, by the journal. */
const undoLast = async (storage: Storage, root: string): Promise<unknown> => {
  const last = (await journalIds(storage.system, root)).at(-1) ?? ''
  return await transact(storage, root, await inverseOf(storage, root, last))
}

/** A rename over the path, between our look and our own. The journal does see it. */
const replacing = { ways: ['by rename'], calls: ['rename'] } as const

const save: Operation = {
  name: 'a save',
  keepsNoVersions: true,
  blind: replacing,
  before: letters,
  after: { ...letters, 'letters/one.md': 'First, and more.\n' },
  run: (storage, root) =>
    saveArticle(
      storage,
      { root, series: 'letters', path: 'one.md' },
      {
        text: 'First, and more.\n',
        baseRevision: revisionOf(new TextEncoder().encode('First.\n')),
      },
    ),
}

/** A file that has another name elsewhere, as some tools make them: both names keep one content. */
const saveOfTwoNames: Operation = {
  name: 'a save of a file with two names',
  // It is written over, so nothing can be held and looked at.
  blind: { ways: ['in place', 'by rename'], calls: ['openForWriting', 'write', 'truncate'] },
  before: { ...letters, 'drawer/.keep': '' },
  between: [{ ...letters, 'drawer/.keep': '', 'drawer/one.md': 'First.\n' }],
  prepare: async (system, root) => {
    await system.link(`${root}/letters/one.md`, `${root}/drawer/one.md`)
    await system.syncFolder(`${root}/drawer`)
  },
  after: { ...save.after, 'drawer/.keep': '', 'drawer/one.md': 'First, and more.\n' },
  run: save.run,
}

const reorder: Operation = {
  name: 'a reorder',
  keepsNoVersions: true,
  blind: replacing,
  before: letters,
  after: {
    ...letters,
    'letters/series.yaml': 'articles:\n  - three.md\n  - one.md\n  - two/index.md # kept\n',
  },
  run: async (storage, root) =>
    moveArticles(storage, await model(storage, root), { series: 'letters', keys: ['three.md'], to: 1 }),
}

const { 'letters/two/index.md': _text, 'letters/two/flow.png': _picture, ...withoutTwo } = letters

const trash: Operation = {
  name: 'a removal to the trash',
  before: letters,
  after: { ...withoutTwo, 'letters/series.yaml': 'articles:\n  - one.md\n  - three.md\n' },
  run: async (storage, root) =>
    trashArticles(storage, await model(storage, root), {
      series: 'letters',
      keys: ['two/index.md'],
      now: new Date('2026-03-12T14:32:00Z'),
    }),
  undo: async (storage, root) =>
    restoreArticles(storage, await model(storage, root), await trashIds(storage, root)),
}

/** Both halves in one run: whatever fails in the second must leave what the first made, or less. */
const trashAndRestore: Operation = {
  name: 'a removal to the trash and its undo',
  before: letters,
  between: [trash.after],
  after: letters,
  run: async (storage, root) => {
    await trash.run(storage, root)
    await restoreArticles(storage, await model(storage, root), await trashIds(storage, root))
  },
}

const transactionAndInverse: Operation = {
  name: 'a transaction and its inverse',
  before: plainTransaction.before,
  between: [plainTransaction.after],
  after: plainTransaction.before,
  run: async (storage, root) => {
    const { id } = await plainTransaction.run(storage, root)
    await transact(storage, root, await inverseOf(storage, root, id))
  },
}

const createManyArticles: Operation = {
  name: 'the creation of several articles',
  before: letters,
  after: {
    ...letters,
    'letters/series.yaml':
      'articles:\n  - one.md\n  - four.md\n  - five/index.md\n  - two/index.md # kept\n  - three.md\n',
    'letters/four.md': 'Fourth.\n',
    'letters/five/index.md': 'Fifth.\n',
    'letters/five/map.png': 'PNG 5',
  },
  run: async (storage, root) =>
    createMany(storage, await model(storage, root), {
      series: 'letters',
      articles: [
        { name: 'four', bytes: bytesOf('Fourth.\n'), section: null },
        { name: 'five/index.md', bytes: bytesOf('Fifth.\n'), section: null },
      ],
      assets: [{ path: 'five/map.png', bytes: bytesOf('PNG 5') }],
      to: 2,
    }),
  undo: undoLast,
}

/** Links to what is renamed and moved, of several kinds and in several articles. */
const linked = {
  'letters/one.md': 'First, then [two](two/#part).\n',
  'letters/three.md': 'Third. ![flow](<two/flow.png>)\n\n[[two|the second]]\n',
}

const rename: Operation = {
  name: 'the renaming of a file',
  before: { ...letters, ...linked },
  after: {
    ...withoutTwo,
    'letters/one.md': 'First, then [two](second/#part).\n',
    'letters/three.md': 'Third. ![flow](<second/flow.png>)\n\n[[second|the second]]\n',
    'letters/series.yaml': 'articles:\n  - one.md\n  - second/index.md # kept\n  - three.md\n',
    'letters/second/index.md': '---\nslug: two\n---\n\nSecond.\n',
    'letters/second/flow.png': 'PNG',
  },
  run: async (storage, root) =>
    renameArticle(storage, await model(storage, root), {
      series: 'letters',
      path: 'two/index.md',
      name: 'second',
    }),
  undo: undoLast,
}

const essays: Files = {
  ...letters,
  'letters/three.md':
    'Third after [one](one.md), with ![a map](assets/map.png) and ![a plan](assets/plan.png).\n',
  'letters/one.md': 'First, with ![a plan](assets/plan.png) and [three](three.md).\n',
  'letters/assets/map.png': 'MAP',
  'letters/assets/plan.png': 'PLAN',
  'essays/series.yaml': 'sections: [{id: late}]\narticles: [a.md, b.md]\n',
  'essays/a.md': 'A, see [[three]].\n\n[t]: ../letters/three.md\n',
  'essays/b.md': 'B.\n',
}

const { 'letters/three.md': _three, 'letters/assets/map.png': _map, ...withoutThree } = essays

const moveBetween: Operation = {
  name: 'a move to another series',
  before: essays,
  after: {
    ...withoutThree,
    'letters/series.yaml': 'articles:\n  - one.md\n  - two/index.md # kept\n',
    'essays/series.yaml': 'sections: [{id: late}]\narticles: [a.md, {path: three.md, section: late}, b.md]\n',
    'letters/one.md': 'First, with ![a plan](assets/plan.png) and [three](../essays/three.md).\n',
    'essays/three.md':
      '---\naliases: [letters/three.html]\n---\n\nThird after [one](../letters/one.md), with ![a map](assets/map.png) and ![a plan](assets/plan.png).\n',
    'essays/assets/map.png': 'MAP',
    'essays/assets/plan.png': 'PLAN',
  },
  run: async (storage, root) =>
    moveToSeries(storage, await model(storage, root), {
      from: 'letters',
      keys: ['three.md'],
      series: 'essays',
      to: 2,
      section: 'late',
    }),
  undo: undoLast,
}

const chapters: Files = {
  ...letters,
  'letters/one.md': '# One\n\n## Old words\n\n## Old words\n\nSee [above](#old-words-1).\n',
  'letters/three.md': 'Third. [there](one.md#old-words) [[one#Old words|again]]\n',
}

const renameOfHeading: Operation = {
  name: 'the renaming of a heading',
  before: chapters,
  after: {
    ...chapters,
    'letters/one.md': '# One\n\n## New words\n\n## Old words\n\nSee [above](#old-words).\n',
    'letters/three.md': 'Third. [there](one.md#new-words) [[one#New words|again]]\n',
  },
  run: async (storage, root) =>
    renameHeading(storage, await model(storage, root), {
      series: 'letters',
      path: 'one.md',
      line: 3,
      text: 'New words',
    }),
  undo: undoLast,
}

const { 'letters/assets/map.png': _drawn, ...withoutMap } = essays

const renameOfPicture: Operation = {
  name: 'the renaming of a picture',
  before: essays,
  after: {
    ...withoutMap,
    'letters/assets/drawn/chart.png': 'MAP',
    'letters/three.md':
      'Third after [one](one.md), with ![a map](assets/drawn/chart.png) and ![a plan](assets/plan.png).\n',
  },
  run: async (storage, root) =>
    renameFile(storage, await model(storage, root), {
      series: 'letters',
      path: 'assets/map.png',
      to: 'assets/drawn/chart',
    }),
  undo: undoLast,
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Everything that writes in a workspace, each with the tree before and after it. */
export const operations: readonly Operation[] = [
  save,
  saveOfTwoNames,
  reorder,
  { ...plainTransaction, undo: undoLast },
  trash,
  trashAndRestore,
  transactionAndInverse,
  createManyArticles,
  rename,
  moveBetween,
  renameOfHeading,
  renameOfPicture,
  addedPicture,
  { ...split, undo: undoLast },
  { ...merge, undo: undoLast },
  { ...duplicate, undo: undoLast },
  { ...adding, undo: undoLast },
  { ...renameOfSeries, undo: undoLast },
  { ...mend, undo: undoLast },
  ...[...wholeSeries, ...sectionsAndPlans].map((operation) => ({ ...operation, undo: undoLast })),
  seriesThereAndBack,
  { ...changeOfProperties, undo: undoLast },
  templateAndArticle,
]
