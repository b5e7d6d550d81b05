import { stringify } from 'yaml'
import { contentOf } from '#core/journal/text-content'
import { transact } from '#core/journal/transact'
import type { FileChange } from '#core/journal/transaction'
import { followLinks, type FollowOptions, type Relocations, writingOptions } from '#core/links/follow-links'
import { allTargets } from '#core/links/followed-targets'
import { type FollowedLinks, relinkedFiles } from '#core/links/relinked-files'
import { textRelinker } from '#core/links/relink-text'
import { type DividedSource, divideSource } from '#core/markdown/divide-source'
import { type Frontmatter, readFrontmatter } from '#core/markdown/frontmatter'
import { headingLevelChange } from '#core/markdown/heading-level'
import { headingRanges } from '#core/markdown/heading-ranges'
import type { MarkdownOutline } from '#core/markdown/outline-markdown'
import { outlineSource } from '#core/markdown/outline-source'
import { sameWords } from '#core/markdown/same-words'
import { articleSlug } from '#core/markdown/slug'
import { applyTextChanges } from '#core/markdown/source-range'
import type { Destination } from '#core/markdown/spell-address'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { entryPositions } from './entry-positions.ts'
import { findSeries, requireWritable } from './find-series.ts'
import { freeArticlePath } from './free-article-path.ts'
import { nameFromTitle } from './name-from-title.ts'
import { manifestChange, readManifest } from './read-manifest.ts'
import { readSource } from './read-source.ts'

export interface SplitRequest {
  readonly series: string
  readonly path: string
  /** Line of the file, from 1; the block that it is in, or that follows it, begins the new article. */
  readonly line: number
  /** Title of the new article. Where it is the heading that the text begins with, that becomes its H1. */
  readonly title: string
}

export interface Split extends FollowedLinks {
  /** Path of the new article in the series. */
  readonly path: string
  /** Names the transaction in the journal. */
  readonly step: string
}

/**
 * Makes two articles of one: what follows a line becomes an article of its own, right after the other in the
 * reading order. Links to headings that go there follow, and so do those between the parts; status, tags, date
 * and language are the same. One transaction. Raises `article.cannotSplit` where nothing would be on one side.
 */
export async function splitArticle(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, path: asked, line, title }: SplitRequest,
  options: FollowOptions = {},
): Promise<Split> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const article = await readSource(storage, model, series, asked)
  const parts = divideSource(article.text, line)
  if (parts === null) throw cannotSplit(article.title)
  const path = freeArticlePath(series, nameFromTitle(title))
  const [from, to] = [
    { series: series.folder, path: article.path },
    { series: series.folder, path },
  ]
  const tail = newArticle(parts, readFrontmatter(splitFrontmatter(article.text).yaml), title)
  const file = `${series.folder}/${article.path}`
  const outlines = {
    old: outlineSource(article.text),
    head: outlineSource(parts.head),
    rest: outlineSource(tail),
  }
  const targets = allTargets(model).flatMap((target) => {
    if (target.series !== from.series || target.path !== from.path) return [target]
    const made = { ...target, path, title, slug: articleSlug(path, null), anchors: outlines.rest.anchors }
    return [{ ...target, anchors: outlines.head.anchors }, made]
  })
  const places = placesAfter(outlines, { file, made: `${series.folder}/${path}` })
  const relocations: Relocations = { moved: new Map(), headings: new Map([[file, places]]), targets }
  const relink = textRelinker(model, relocations)
  const [kept, made] = [relink({ source: parts.head, from, to: from }), relink({ source: tail, from, to })]
  const followed = await followLinks(storage, model, relocations, options)
  const others = followed.filter((each) => each.path !== file)
  const manifest = await readManifest(storage, model.root, series)
  const position = entryPositions(manifest.manifest).of(article.path)
  const own = position === undefined ? undefined : manifest.manifest.entries[position - 1]
  const order = editReadingOrder(series.folder, manifest.manifest, {
    kind: 'insert',
    path,
    to: position === undefined ? Number.MAX_SAFE_INTEGER : position + 1,
    section: own?.section ?? null,
    unnumbered: own?.kind === 'article' && own.unnumbered,
  })
  const changes: FileChange[] = [
    { path: file, before: article.revision, after: contentOf({ text: kept.text, bom: article.bom }) },
    { path: `${series.folder}/${path}`, before: null, after: contentOf({ text: made.text, bom: false }) },
    ...relinkedFiles(others, new Map()),
    ...manifestChange(manifest, order),
  ]
  const label = `Split ${article.title}`
  const { id } = await transact(storage, model.root, { label, changes }, writingOptions(options))
  const links = others.reduce((sum, each) => sum + each.changes.length, kept.links + made.links)
  return { path, step: id, links, articles: others.length }
}

/** The text of the new article with its frontmatter. */
function newArticle({ tail, heading }: DividedSource, of: Frontmatter, title: string): string {
  const [first] = outlineSource(tail).headings
  const isHeading = heading !== null && [heading, first?.text ?? ''].some((words) => sameWords(words, title))
  const [range] = isHeading ? headingRanges(tail) : []
  const body = range === undefined ? tail : applyTextChanges(tail, [headingLevelChange(tail, range, 1)])
  const keys = {
    title: range === undefined ? title : undefined,
    date: of.date ?? undefined,
    tags: of.tags.length === 0 ? undefined : of.tags,
    draft: of.draft ?? undefined,
    status: of.status ?? undefined,
    lang: of.language ?? undefined,
    dir: of.direction ?? undefined,
  }
  if (Object.values(keys).every((value) => value === undefined)) return body
  const eol = /\r?\n/.exec(tail)?.[0] ?? '\n'
  return `---\n${stringify(keys, { lineWidth: 0 })}---\n\n`.replaceAll('\n', eol) + body
}

/** Where ids of the article go: headings keep their order over both parts. */
function placesAfter(
  { old, head, rest }: Record<'old' | 'head' | 'rest', MarkdownOutline>,
  { file, made }: { readonly file: string; readonly made: string },
): Map<string, Destination> {
  const places = new Map<string, Destination>()
  old.headings.forEach(({ id }, nth) => {
    const stays = nth < head.headings.length
    const after = stays ? head.headings[nth] : rest.headings[nth - head.headings.length]
    if (after !== undefined)
      places.set(id, { path: stays ? file : made, fragment: after.id, heading: after.text })
  })
  for (const id of rest.anchors)
    if (!places.has(id) && old.anchors.includes(id) && !head.anchors.includes(id))
      places.set(id, { path: made, fragment: id })
  return places
}

function cannotSplit(title: string): SeriatimError {
  return new SeriatimError(
    'article.cannotSplit',
    `"${title}" cannot be split there: nothing would be left on one side. Nothing was changed; choose a line with text before it and after it.`,
  )
}
