import { revisionOf } from '#core/documents/revision'
import { findSeries } from '#core/operations/find-series'
import type { Storage } from '#core/storage/storage'
import { readArticle } from '#core/workspace/read-article'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Finding } from '#shared/model/finding'
import { articleFindings } from './article-problems.ts'
import { filesIn, readText, rememberedAssets } from './look-at-files.ts'
import { modelLinks } from './model-links.ts'
import { withFixes } from './suggester.ts'

export interface CheckedText {
  readonly series: string
  readonly path: string
  /** The whole file as the author has it now, which may not be on the disk. */
  readonly text: string
}

/** Longer texts are read once, when they are saved, in characters: that takes the host a second for each megabyte. */
const longestUnsaved = 300_000
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
  const { root } = model
  const links = modelLinks(model)
  const found = await articleFindings(
    {
      ...links,
      hasAsset: rememberedAssets(storage, root),
      read: (at) => readText(storage, root, at),
    },
    { series, entry, article, text },
  )
  const around = { ...links, filesIn: (at: string) => filesIn(storage, root, at) }
  const findings: Finding[] = article.problems.map((problem) => ({ ...problem, href: null, fixes: [] }))
  let suggested = 0
  const from = { series: folder, path }
  for (const each of found) {
    if (each.link !== null) suggested += 1
    findings.push(await withFixes(each, from, article.anchors, suggested > mostSuggested ? null : around))
  }
  return findings.toSorted(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  )
}
