import { revisionOf } from '#core/documents/revision'
import { addFile } from '#core/operations/add-file'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { Operation } from './operation.ts'

const picture = 'PNG, and more of it'
const bytes = new TextEncoder().encode(picture)
const before = {
  'seriatim.yaml': 'format: 1\n',
  'letters/series.yaml': 'articles:\n  - two/index.md\n',
  'letters/two/index.md': 'Second.\n',
}

/** A picture that was pasted into an article. */
export const addedPicture: Operation = {
  name: 'a pasted picture',
  keepsNoVersions: true,
  before,
  after: { ...before, [`letters/two/flow-${revisionOf(bytes).slice(0, 8)}.png`]: picture },
  run: async (storage, root) => {
    const model = await loadWorkspace(storage, root, { drafts: true })
    return addFile(storage, model, { series: 'letters', path: 'two/index.md', name: 'Flow.PNG', bytes })
  },
}
