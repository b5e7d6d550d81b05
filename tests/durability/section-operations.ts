import { removeSection, renameSection, reorderSection } from '#core/operations/change-section'
import { createSection } from '#core/operations/create-section'
import { planTitles } from '#core/operations/plan-titles'
import { retitlePlanned } from '#core/operations/retitle-planned'
import { writePlanned } from '#core/operations/write-planned'
import type { Storage } from '#core/storage/storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { Files, Operation } from './operation.ts'

const model = (storage: Storage, root: string) => loadWorkspace(storage, root, { drafts: true })

const manifest =
  'sections:\n  - id: core # heart\n  - id: late\narticles:\n  - {path: one.md, section: core}\n  - planned: Later # soon\n    section: late\n'
const before: Files = {
  'seriatim.yaml': 'format: 1\n',
  'letters/series.yaml': manifest,
  'letters/one.md': 'First.\n',
}
const manifestAfter = (text: string): Files => ({ ...before, 'letters/series.yaml': text })
const planned = { series: 'letters', key: '@planned/1/Later' }

/** What is done with sections and with titles that have no text yet, each in one step. */
export const sectionsAndPlans: readonly Operation[] = [
  {
    name: 'the planning of titles',
    before,
    after: manifestAfter(manifest.replace('  - planned', '  - {planned: A}\n  - {planned: B}\n  - planned')),
    run: async (storage, root) =>
      planTitles(storage, await model(storage, root), {
        series: 'letters',
        titles: ['A', 'B'],
        to: 2,
        section: null,
      }),
  },
  {
    name: 'another title for a planned article',
    before,
    after: manifestAfter(manifest.replace('planned: Later', 'planned: Soon')),
    run: async (storage, root) =>
      retitlePlanned(storage, await model(storage, root), { ...planned, title: 'Soon' }),
  },
  {
    name: 'the writing of a planned article',
    before,
    after: {
      ...manifestAfter(manifest.replace('planned: Later', 'path: later.md')),
      'letters/later.md': '---\ntitle: Later\n---\n\n',
    },
    run: async (storage, root) => writePlanned(storage, await model(storage, root), planned),
  },
  {
    name: 'a new section',
    before,
    after: manifestAfter(
      manifest
        .replace('articles:', '  - id: new\n    title: New\narticles:')
        .replace('section: core', 'section: new'),
    ),
    run: async (storage, root) =>
      createSection(storage, await model(storage, root), {
        series: 'letters',
        title: 'New',
        keys: ['one.md'],
        before: null,
      }),
  },
  {
    name: 'another title for a section',
    before,
    after: manifestAfter(manifest.replace('- id: late', '- id: late\n    title: Last')),
    run: async (storage, root) =>
      renameSection(storage, await model(storage, root), {
        series: 'letters',
        section: 'late',
        title: 'Last',
      }),
  },
  {
    name: 'another order of sections',
    before,
    after: manifestAfter(
      manifest.replace('  - id: core # heart\n  - id: late\n', '  - id: late\n  - id: core # heart\n'),
    ),
    run: async (storage, root) =>
      reorderSection(storage, await model(storage, root), {
        series: 'letters',
        section: 'late',
        before: 'core',
      }),
  },
  {
    name: 'the removal of a section',
    before,
    after: manifestAfter(manifest.replace('  - id: core # heart\n', '').replace(', section: core', '')),
    run: async (storage, root) =>
      removeSection(storage, await model(storage, root), { series: 'letters', section: 'core' }),
  },
]
