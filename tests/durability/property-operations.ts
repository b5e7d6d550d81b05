import { changeProperties } from '#core/operations/change-properties'
import { createArticle } from '#core/operations/create-article'
import { saveTemplate } from '#core/operations/save-template'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { Files, Operation } from './operation.ts'

const before: Files = {
  'seriatim.yaml': 'format: 1\n',
  'letters/series.yaml': 'sections: [{id: core}]\narticles:\n  - one.md # kept\n  - two/index.md\n',
  'letters/one.md': '---\ntitle: One # kept\n---\nFirst.\n',
  'letters/two/index.md': 'Second.\n',
}

/** Properties of several articles at once: their files and the order change together. */
export const changeOfProperties: Operation = {
  name: 'a change of properties of several articles',
  before,
  after: {
    ...before,
    'letters/series.yaml':
      'sections: [{id: core}]\narticles:\n  - {path: one.md, section: core, unnumbered: true} # kept\n  - {path: two/index.md, section: core, unnumbered: true}\n',
    'letters/one.md': '---\ntitle: One # kept\ntags: [new]\ndraft: true\n---\nFirst.\n',
    'letters/two/index.md': '---\ntags: [new]\ndraft: true\n---\n\nSecond.\n',
  },
  run: async (storage, root) =>
    changeProperties(storage, await loadWorkspace(storage, root, { drafts: true }), {
      series: 'letters',
      keys: ['one.md', 'two/index.md'],
      change: { addTags: ['new'], leftOut: true, section: 'core', unnumbered: true },
    }),
}

/** A template of an article, and an article of that template. */
export const templateAndArticle: Operation = {
  name: 'a template and an article of it',
  before,
  between: [{ ...before, '_templates/one.md': '---\ntitle: "{{title}}" # kept\n---\nFirst.\n' }],
  after: {
    ...before,
    '_templates/one.md': '---\ntitle: "{{title}}" # kept\n---\nFirst.\n',
    'letters/three.md': '---\ntitle: "Three" # kept\n---\nFirst.\n',
    'letters/series.yaml': `${before['letters/series.yaml']}  - three.md\n`,
  },
  run: async (storage, root) => {
    const model = () => loadWorkspace(storage, root, { drafts: true })
    const { name } = await saveTemplate(storage, await model(), { series: 'letters', path: 'one.md' })
    return createArticle(storage, await model(), {
      series: 'letters',
      name: null,
      title: 'Three',
      section: null,
      template: { name, now: new Date('2026-03-12T14:32:00Z') },
    })
  },
}
