import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Problem } from '#shared/model/problem'
import { createArticleChecker } from './article-problems.ts'
import { slugProblems } from './slug-problems.ts'

/**
 * Everything that is wrong in a workspace: manifests, placement and heads (already in the model), slugs,
 * links, anchors, images, tokens, and what a page leaves out or cannot draw. Errors first come in the order of
 * series and articles. Writes nothing.
 */
export async function checkWorkspace(storage: Storage, model: WorkspaceModel): Promise<Problem[]> {
  const checker = createArticleChecker(storage, model)
  const problems: Problem[] = [...model.snapshot.problems, ...slugProblems(model)]
  for (const series of model.series) {
    for (const entry of series.snapshot.entries) {
      const article = entry.path === null ? undefined : series.articles.get(entry.path)
      if (article === undefined) continue
      for (const { problem } of await checker.check(series, entry, article)) problems.push(problem)
    }
  }
  return problems
}
