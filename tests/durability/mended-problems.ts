import { createWorkspaceChecker } from '#core/check/workspace-checker'
import { fixProblems } from '#core/fixes/fix-problems'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { Files, Operation } from './operation.ts'

const faulty: Files = {
  'seriatim.yaml': 'format: 1\nseries: [letters, gone]\n',
  'letters/series.yaml': 'articles:\n  - one.md\n  - lost.md\n  - three.md # kept\n',
  'letters/one.md': '---\ndescription: One.\n---\n\n# One\n\n### Deep\n\nSee [three](thre.md).\n',
  'letters/three.md': '---\ndescription: Three.\n---\n\nThird.\n',
  'letters/assets/left.png': 'PNG',
}

const { 'letters/assets/left.png': _left, ...withoutPicture } = faulty

/** Every problem of a workspace at once: in a text, in both manifests, and a file that goes to the trash. */
export const mend: Pick<Operation, 'name' | 'before' | 'after' | 'run'> = {
  name: 'the mending of problems',
  before: faulty,
  after: {
    ...withoutPicture,
    'seriatim.yaml': 'format: 1\nseries: [letters]\n',
    'letters/series.yaml': 'articles:\n  - one.md\n  - three.md # kept\n',
    'letters/one.md': '---\ndescription: One.\n---\n\n# One\n\n## Deep\n\nSee [three](three.md).\n',
  },
  run: async (storage, root) => {
    const model = await loadWorkspace(storage, root, { drafts: true })
    const { findings } = await createWorkspaceChecker(storage, root).check(model)
    const wanted = findings.flatMap(({ fixes, ...problem }) =>
      fixes.slice(0, 1).map((fix) => ({ ...problem, fix })),
    )
    return await fixProblems(storage, model, wanted, new Date('2026-03-12T14:32:00Z'))
  },
}
