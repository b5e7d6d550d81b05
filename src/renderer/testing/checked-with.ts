import { sampleWorkspace } from './sample-workspace.ts'
import type { CheckedWorkspace } from '#shared/model/checked-workspace'
import type { Finding } from '#shared/model/finding'
import type { Problem } from '#shared/model/problem'

/** What a host answers that found these in the sample workspace; they have no ways out where none are given. */
export function checkedWith(problems: readonly (Problem | Finding)[]): CheckedWorkspace {
  return {
    root: sampleWorkspace([]).root,
    revision: 1,
    problems: problems.map((problem) => ({ href: null, fixes: [], ...problem })),
    checked: { articles: 2, links: 3, images: 1 },
  }
}
