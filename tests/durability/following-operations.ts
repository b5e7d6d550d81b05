import { addArticles } from '#core/operations/add-articles'
import { duplicateArticle } from '#core/operations/duplicate-article'
import { mergeArticles } from '#core/operations/merge-articles'
import { renameSeries } from '#core/operations/rename-series'
import { splitArticle } from '#core/operations/split-article'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { Files, Operation } from './operation.ts'

type Made = Pick<Operation, 'name' | 'before' | 'after' | 'run'>

const whole: Files = {
  'seriatim.yaml': 'format: 1\n',
  'letters/series.yaml': 'articles:\n  - one.md # kept\n  - three.md\n',
  'letters/one.md':
    '# One\n\nSee [later](#new-words)[^1].\n\n## New words\n\nAnd [before](#one).\n\n[^1]: Note.\n',
  'letters/three.md': 'Third. [there](one.md#new-words) [[one]]\n',
}

export const split: Made = {
  name: 'the splitting of an article',
  before: whole,
  after: {
    ...whole,
    'letters/series.yaml': 'articles:\n  - one.md # kept\n  - new-words.md\n  - three.md\n',
    'letters/one.md': '# One\n\nSee [later](new-words.md#new-words)[^1].\n\n[^1]: Note.\n',
    'letters/new-words.md': '# New words\n\nAnd [before](one.md#one).\n',
    'letters/three.md': 'Third. [there](new-words.md#new-words) [[one]]\n',
  },
  run: async (storage, root) =>
    splitArticle(storage, await loadWorkspace(storage, root, { drafts: true }), {
      series: 'letters',
      path: 'one.md',
      line: 5,
      title: 'New words',
    }),
}

const parts: Files = {
  ...whole,
  'letters/series.yaml': 'articles:\n  - one.md\n  - two.md\n  - three.md\n',
  'letters/one.md': '# One\n\nSee [later](two.md)[^1].\n\n[^1]: Note.\n',
  'letters/two.md': '# Two\n\nAnd [before](one.md#one)[^1].\n\n[^1]: Other.\n',
  'letters/three.md': 'Third. [there](two.md) [[one]]\n',
}

const { 'letters/two.md': _second, ...withoutSecond } = parts

export const merge: Made = {
  name: 'the merging of two articles',
  before: parts,
  after: {
    ...withoutSecond,
    'letters/series.yaml': 'articles:\n  - one.md\n  - three.md\n',
    'letters/one.md':
      '---\naliases: [letters/two.html]\n---\n\n# One\n\nSee [later](one.md#two)[^1].\n\n[^1]: Note.\n\n' +
      '## Two\n\nAnd [before](one.md#one)[^1-2].\n\n[^1-2]: Other.\n',
    'letters/three.md': 'Third. [there](one.md#two) [[one]]\n',
  },
  run: async (storage, root) =>
    mergeArticles(storage, await loadWorkspace(storage, root, { drafts: true }), {
      series: 'letters',
      path: 'one.md',
      other: 'two.md',
    }),
}

const folded: Files = {
  ...whole,
  'letters/series.yaml': 'articles:\n  - two/index.md # kept\n  - one.md\n  - three.md\n',
  'letters/two/index.md': '---\ntitle: Two # kept\nslug: deux\n---\n\n![flow](flow.png)\n',
  'letters/two/flow.png': 'PNG',
}

export const duplicate: Made = {
  name: 'the copying of an article',
  before: folded,
  after: {
    ...folded,
    'letters/series.yaml':
      'articles:\n  - two/index.md # kept\n  - two-2/index.md\n  - one.md\n  - three.md\n',
    'letters/two-2/index.md': '---\ntitle: Two (copy) # kept\n---\n\n![flow](flow.png)\n',
    'letters/two-2/flow.png': 'PNG',
  },
  run: async (storage, root) =>
    duplicateArticle(storage, await loadWorkspace(storage, root, { drafts: true }), {
      series: 'letters',
      path: 'two/index.md',
    }),
}

export const adding: Made = {
  name: 'the adding of files from outside',
  before: whole,
  after: {
    ...whole,
    'letters/series.yaml': 'articles:\n  - one-2.md\n  - two.md\n  - one.md # kept\n  - three.md\n',
    'letters/one-2.md': '![x](img/x.png)\n',
    'letters/two.md': '[one](one-2.md)\n',
    'letters/img/x.png': 'PNG',
  },
  run: async (storage, root) =>
    addArticles(storage, await loadWorkspace(storage, root, { drafts: true }), {
      series: 'letters',
      files: [
        { path: 'post/one.md', bytes: new TextEncoder().encode('![x](img/x.png)\n') },
        { path: 'post/two.md', bytes: new TextEncoder().encode('[one](one.md)\n') },
        { path: 'post/img/x.png', bytes: new TextEncoder().encode('PNG') },
      ],
      to: 1,
      section: null,
    }),
}

export const renameOfSeries: Made = {
  name: 'the renaming of a series',
  before: {
    'seriatim.yaml': 'format: 1\nseries: [notes, letters]\n',
    'letters/series.yaml': 'articles:\n  - one.md # kept\n',
    'letters/one.md': 'One [two](../notes/two.md) ![x](a.png)\n',
    'letters/a.png': 'PNG',
    'notes/series.yaml': 'articles: []\n',
    'notes/two.md': '[one](../letters/one.md)\n',
  },
  after: {
    'seriatim.yaml': 'format: 1\nseries: [notes, post]\n',
    'post/series.yaml': 'slug: letters\narticles:\n  - one.md # kept\n',
    'post/one.md': 'One [two](../notes/two.md) ![x](a.png)\n',
    'post/a.png': 'PNG',
    'notes/series.yaml': 'articles: []\n',
    'notes/two.md': '[one](../post/one.md)\n',
  },
  run: async (storage, root) =>
    renameSeries(storage, await loadWorkspace(storage, root, { drafts: true }), {
      series: 'letters',
      folder: 'post',
    }),
}
