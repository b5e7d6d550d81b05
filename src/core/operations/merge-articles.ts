import { transact } from '#core/journal/transact'
import { contentOf } from '#core/journal/text-content'
import type { FileChange } from '#core/journal/transaction'
import { followLinks, type FollowOptions, type Relocations, writingOptions } from '#core/links/follow-links'
import { allTargets } from '#core/links/followed-targets'
import { type FollowedLinks, relinkedFiles } from '#core/links/relinked-files'
import { textRelinker } from '#core/links/relink-text'
import { editFrontmatter } from '#core/markdown/edit-frontmatter'
import { isDraft, readFrontmatter } from '#core/markdown/frontmatter'
import { joinSources } from '#core/markdown/join-sources'
import type { MarkdownOutline } from '#core/markdown/outline-markdown'
import { outlineSource } from '#core/markdown/outline-source'
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
import { manifestChange, readManifest } from './read-manifest.ts'
import { type ArticleSource, readSource } from './read-source.ts'

export interface MergeRequest {
  readonly series: string
  /** Path of the article that stays. */
  readonly path: string
  /** Path of the one of the same series whose text goes to its end. */
  readonly other: string
}

export interface Merged extends FollowedLinks {
  /** Names the transaction in the journal. */
  readonly step: string
}

/**
 * Makes one article of two: the text of the other goes to the end under a heading with its title, links to it
 * and to its headings follow, and the address of its page joins the `aliases`. Of its frontmatter nothing else
 * goes along; pictures beside it stay where they are. One transaction. Raises `article.cannotMerge` where one of them is a draft and the other is
 * not, for the text would change its readers unseen.
 */
export async function mergeArticles(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, path, other }: MergeRequest,
  options: FollowOptions = {},
): Promise<Merged> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const first = await readSource(storage, model, series, path)
  const second = await readSource(storage, model, series, other)
  requireMergeable(first, second)
  const kept = `${series.folder}/${first.path}`
  const gone = `${series.folder}/${second.path}`
  const page = `${series.snapshot.slug}/${articleSlug(second.path, frontmatterOf(second).slug)}.html`
  const begun = withAliases(first.text, [page, ...frontmatterOf(second).aliases])
  const outlines = {
    first: outlineSource(first.text),
    second: outlineSource(second.text),
    joined: outlineSource(joinSources(begun, second.text, second.title)),
  }
  const places = placesAfter(outlines, kept)
  if (places === null)
    throw cannotMerge(
      `"${first.title}" ends inside of a block that would swallow what follows, such as code without its end. Nothing was changed; close it first.`,
    )
  const targets = allTargets(model).flatMap((target) => {
    const file = `${target.series}/${target.path}`
    return file === gone ? [] : [file === kept ? { ...target, anchors: outlines.joined.anchors } : target]
  })
  const relocations: Relocations = {
    moved: new Map(),
    headings: new Map([
      [kept, places.first],
      [gone, places.second],
    ]),
    targets,
  }
  const relink = textRelinker(model, relocations)
  const to = { series: series.folder, path: first.path }
  const own = relink({ source: begun, from: to, to })
  const joining = relink({ source: second.text, from: { ...to, path: second.path }, to })
  const text = joinSources(own.text, joining.text, second.title)
  const followed = await followLinks(storage, model, relocations, options)
  const others = followed.filter((each) => each.path !== kept && each.path !== gone)
  const manifest = await readManifest(storage, model.root, series)
  const position = entryPositions(manifest.manifest).of(second.path)
  const order =
    position === undefined
      ? manifest.manifest
      : editReadingOrder(series.folder, manifest.manifest, { kind: 'remove', from: [position] })
  const changes: FileChange[] = [
    { path: kept, before: first.revision, after: contentOf({ text, bom: first.bom }) },
    { path: gone, before: second.revision, after: null },
    ...relinkedFiles(others, new Map()),
    ...manifestChange(manifest, order),
  ]
  const label = `Merge ${second.title} into ${first.title}`
  const { id } = await transact(storage, model.root, { label, changes }, writingOptions(options))
  const links = others.reduce((sum, each) => sum + each.changes.length, own.links + joining.links)
  return { step: id, links, articles: others.length }
}

function requireMergeable(first: ArticleSource, second: ArticleSource): void {
  if (first.path === second.path)
    throw cannotMerge(`"${first.title}" cannot be merged with itself. Nothing was changed.`)
  const [ours, theirs] = [frontmatterOf(first), frontmatterOf(second)]
  if (theirs.errors.length > 0)
    throw cannotMerge(
      `The frontmatter of "${second.title}" cannot be read and would be lost. Nothing was changed; mend it first.`,
    )
  if (isDraft(ours) === isDraft(theirs)) return
  const [draft, published] = isDraft(ours) ? [first, second] : [second, first]
  throw cannotMerge(
    `"${draft.title}" is a draft and "${published.title}" is not. Nothing was changed; give both the same status first.`,
  )
}

/**
 * Where ids of both go: headings keep their order, with one for the title of the second between them. Null where
 * they do not, because the first swallows what follows.
 */
function placesAfter(
  { first, second, joined }: Record<'first' | 'second' | 'joined', MarkdownOutline>,
  path: string,
): Record<'first' | 'second', Map<string, Destination>> | null {
  const at = (nth: number): Destination | null => {
    const heading = joined.headings[nth]
    return heading === undefined ? null : { path, fragment: heading.id, heading: heading.text }
  }
  const own = first.headings.length
  // Its title has a heading of its own, or is the first that the text has.
  const added = joined.headings.length - own - second.headings.length
  if (joined.headings.length <= own || added < 0 || added > 1) return null
  const map = (outline: MarkdownOutline, from: number): Map<string, Destination> => {
    const places = new Map<string, Destination>()
    outline.headings.forEach(({ id }, nth) => {
      const place = at(from + nth)
      if (place !== null) places.set(id, place)
    })
    for (const id of outline.anchors)
      if (!places.has(id) && joined.anchors.includes(id)) places.set(id, { path, fragment: id })
    return places
  }
  const theirs = map(second, own + added)
  const title = at(own)
  if (title !== null) theirs.set('', title)
  return { first: map(first, 0), second: theirs }
}

/** Frontmatter that cannot be read is left as it is; the old address then is not answered. */
function withAliases(text: string, more: readonly string[]): string {
  const { aliases } = readFrontmatter(splitFrontmatter(text).yaml)
  const edit = editFrontmatter(text, 'aliases', [...new Set([...aliases, ...more])])
  return edit.kind === 'changes' ? applyTextChanges(text, edit.changes) : text
}

function frontmatterOf({ text }: ArticleSource): ReturnType<typeof readFrontmatter> {
  return readFrontmatter(splitFrontmatter(text).yaml)
}

function cannotMerge(sentence: string): SeriatimError {
  return new SeriatimError('article.cannotMerge', sentence)
}
