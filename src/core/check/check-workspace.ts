import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Problem } from '#shared/model/problem'
import { createWorkspaceChecker } from './workspace-checker.ts'

/**
 * Everything that is wrong in a workspace: manifests, placement and heads (already in the model), slugs, titles,
 * dates, files that nothing needs, links, anchors, images, tokens, and what a page leaves out or cannot draw. What
 * is not in a text comes first, then the articles in the order of series and lists. Writes nothing.
 */
export async function checkWorkspace(
  storage: Storage,
  model: WorkspaceModel,
  options: { readonly today?: string } = {},
): Promise<Problem[]> {
  const { findings } = await createWorkspaceChecker(storage, model.root).check(model, options)
  return findings.map(({ href: _href, fixes: _fixes, ...problem }) => problem)
}
