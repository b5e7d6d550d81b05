import { dirname } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import { findSeries } from '#core/operations/find-series'
import { containedPath } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import { readArticle } from '#core/workspace/read-article'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Finding } from '#shared/model/finding'
import { createArticleChecker } from './article-problems.ts'
import { suggestAddresses } from './suggest-addresses.ts'

export interface CheckedText {
  readonly series: string
  readonly path: string
  /** The whole file as the author has it now, which may not be on the disk. */
  readonly text: string
}

/** Longer texts are read once, when they are saved, in characters: that takes the host a second for each megabyte. */
const longestUnsaved = 300_000
/** Of a longer address no more is told, and nothing is named like it. */
const mostHref = 500
/** So many links of one text get suggestions; each is compared with every name of the workspace. */
const mostSuggested = 40

/**
 * Everything that is wrong in the text of one article, in the order of the text, with suggestions for links that
 * lead nowhere. Null for a long text that is not saved yet: it will be read then, and once is enough. Writes nothing.
 */
export async function checkArticle(
  storage: Storage,
  model: WorkspaceModel,
  { series: folder, path, text }: CheckedText,
): Promise<Finding[] | null> {
  const series = findSeries(model, folder)
  const entry = series.snapshot.entries.find((each) => each.path === path)
  if (entry === undefined) return []
  const bytes = new TextEncoder().encode(text)
  const known = series.articles.get(path)
  // What was just saved has been read already.
  const isKnown = known?.revision === revisionOf(bytes)
  if (!isKnown && text.length > longestUnsaved) return null
  const article = isKnown
    ? known
    : readArticle(bytes, { series: folder, path, wordsPerMinute: model.manifest.wordsPerMinute })
  const checker = createArticleChecker(storage, model)
  const found = await checker.check(series, entry, article, text)
  const around = {
    targets: checker.targets,
    resolve: checker.resolve,
    filesIn: (at: string) => filesIn(storage, model.root, at),
  }
  const findings: Finding[] = article.problems.map((problem) => ({ ...problem, href: null, fixes: [] }))
  let suggested = 0
  for (const { problem, link, fix } of found) {
    if (link === null) {
      findings.push({ ...problem, href: null, fixes: fix === null ? [] : [fix] })
      continue
    }
    suggested += 1
    const { href } = link.written
    const from = { series: folder, path }
    const fixes =
      suggested > mostSuggested || href.length > mostHref
        ? []
        : await suggestAddresses({ ...link, from, ownAnchors: article.anchors }, around)
    findings.push({ ...problem, href: href.slice(0, mostHref), fixes })
  }
  return findings.toSorted(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  )
}

async function filesIn(storage: Storage, root: string, folder: string): Promise<readonly string[]> {
  try {
    const at = dirname(await containedPath(storage, root, `${folder}/x`))
    const entries = (await storage.list(at)) ?? []
    return entries.filter(({ kind }) => kind === 'file').map(({ name }) => name)
  } catch {
    // Outside of the workspace, or not to be read: nothing there is suggested.
    return []
  }
}
