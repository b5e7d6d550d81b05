import { createLinkResolver } from '#core/markdown/resolve-link'
import type { LinkResolution } from '#core/markdown/link-index'
import { containedPath } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import type { ArticleFacts, ArticleLink } from '#core/workspace/article-facts'
import { modelLinkTargets } from '#core/workspace/link-targets'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import type { Problem } from '#shared/model/problem'
import type { Entry } from '#shared/model/series'
import { pageProblems } from './page-problems.ts'
import { slugProblems } from './slug-problems.ts'
import { tokenProblems } from './token-problems.ts'

/**
 * Everything that is wrong in a workspace: manifests, placement and heads (already in the model), slugs,
 * links, anchors, images, tokens, and what a page leaves out or cannot draw. Errors first come in the order of
 * series and articles. Writes nothing.
 */
export async function checkWorkspace(storage: Storage, model: WorkspaceModel): Promise<Problem[]> {
  const targets = modelLinkTargets(model)
  const resolve = createLinkResolver(targets)
  const assets = new Map<string, Promise<boolean>>()
  const hasAsset = (path: string) => {
    const known = assets.get(path) ?? assetExists(storage, model.root, path)
    assets.set(path, known)
    return known
  }
  const problems: Problem[] = [...model.snapshot.problems, ...slugProblems(model)]
  for (const series of model.series) {
    for (const entry of series.snapshot.entries) {
      const article = entry.path === null ? undefined : series.articles.get(entry.path)
      if (article === undefined) continue
      for (const link of article.links) {
        const resolution = resolve({ series: series.folder, path: article.path }, link.href, link.form)
        const problem = await linkProblem({ series, entry, article, link }, resolution, hasAsset)
        if (problem !== null) problems.push(problem)
      }
      problems.push(...(await pageProblems(storage, model.root, series.folder, article)))
      if (entry.state === 'shown') problems.push(...tokenProblems(series.snapshot, article, targets))
    }
  }
  return problems
}

interface LinkPlace {
  readonly series: SeriesModel
  readonly entry: Entry
  readonly article: ArticleFacts
  readonly link: ArticleLink
}

async function linkProblem(
  { series, entry, article, link }: LinkPlace,
  resolution: LinkResolution,
  hasAsset: (path: string) => Promise<boolean>,
): Promise<Problem | null> {
  const found = (code: Problem['code'], severity: Problem['severity'], message: string): Problem => ({
    code,
    severity,
    series: series.folder,
    path: article.path,
    line: link.line,
    column: link.column,
    message,
  })
  const written = `"${link.href}"`
  const broken = (reason: string) =>
    link.form === 'image'
      ? found('image.missing', 'error', `The image ${written} ${reason}.`)
      : found('link.broken', 'error', `The link ${written} ${reason}. It is exported as text.`)

  switch (resolution.kind) {
    case 'external':
      return null
    case 'anchor':
      return resolution.fragmentFound
        ? null
        : found('link.anchor-broken', 'error', `This article has no heading ${written}.`)
    case 'asset':
      return (await hasAsset(resolution.path)) ? null : broken('leads to a file that is not there')
    case 'article':
      if (link.form === 'image') return broken('is an article, not a picture')
      return resolution.fragmentFound
        ? null
        : found(
            'link.anchor-broken',
            'error',
            `"${resolution.target.path}" has no heading "#${resolution.fragment ?? ''}", which the link ${written} names.`,
          )
    case 'missing':
      break
  }
  switch (resolution.reason) {
    case 'draft': {
      if (entry.state !== 'shown') return null
      const message = `The link ${written} leads to "${resolution.target?.title ?? link.href}", which is not in the published edition. It is exported as text.`
      return found('link.to-draft', 'warning', message)
    }
    case 'ambiguous':
      return found(
        'link.ambiguous',
        'warning',
        `The link ${written} fits more than one article. It is exported as text; name the file to decide.`,
      )
    case 'outside':
      return found(
        'link.outside-workspace',
        'error',
        `The link ${written} leads out of the workspace. It is exported as text.`,
      )
    case 'unsafe':
      return broken('has an address that is not allowed')
    case 'nothing':
      return broken('leads to nothing')
  }
}

async function assetExists(storage: Storage, root: string, path: string): Promise<boolean> {
  try {
    const kind = (await storage.facts(await containedPath(storage, root, path)))?.kind
    return kind === 'file' || kind === 'symlink'
  } catch {
    // Outside by way of a symlink, or a folder that may not be read: readers would not get it either.
    return false
  }
}
