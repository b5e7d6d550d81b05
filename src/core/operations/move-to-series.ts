import { join, posix } from 'node:path'
import { decodeText, encodeText } from '#core/documents/decode-text'
import { revisionOf } from '#core/documents/revision'
import { transact } from '#core/journal/transact'
import type { FileChange } from '#core/journal/transaction'
import {
  followLinks,
  type FollowOptions,
  type RelinkedArticle,
  writingOptions,
} from '#core/links/follow-links'
import { allTargets, followedTargets } from '#core/links/followed-targets'
import { followedLinks, type FollowedLinks, relinkedFiles, relinkedText } from '#core/links/relinked-files'
import { editFrontmatter } from '#core/markdown/edit-frontmatter'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { articleSlug } from '#core/markdown/slug'
import { applyTextChanges } from '#core/markdown/source-range'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { articleAssets } from './article-assets.ts'
import { type ArticleFile, articleFiles } from './article-files.ts'
import { collisionKey } from './article-name.ts'
import { entryPositions, findEntries } from './entry-positions.ts'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { manifestChange, readManifest } from './read-manifest.ts'
import { takenKeys } from './taken-names.ts'

export interface MoveToSeriesRequest {
  readonly from: string
  /** Keys of articles; their order among themselves stays. */
  readonly keys: readonly string[]
  readonly series: string
  /** 1-based position of the first in its new series; beyond the end means last. */
  readonly to: number
  readonly section: string | null
}

export interface MovedToSeries extends FollowedLinks {
  /** Their paths in the new series. */
  readonly paths: readonly string[]
  /** Names the transaction in the journal. */
  readonly step: string
}

/**
 * Moves articles to another series, each with its own files and with the assets that it names; an asset that
 * another article needs as well is copied. Every link to them and out of them follows, and the address that
 * each page had joins its `aliases`. One transaction; nothing is written over: a name that is taken there raises
 * `article.nameTaken`.
 */
export async function moveToSeries(
  storage: Storage,
  model: WorkspaceModel,
  { from, keys, series: wanted, to, section }: MoveToSeriesRequest,
  options: FollowOptions = {},
): Promise<MovedToSeries> {
  requireWritable(model)
  const source = findSeries(model, from)
  const target = findSeries(model, wanted)
  requireSection(target, section)
  const entries = findEntries(source, keys)
  const taken = takenKeys(target)
  const files: MovedFile[] = []
  const paths: string[] = []
  for (const { path, title } of entries) {
    if (path === null) throw planned(title)
    if (taken.has(collisionKey(path))) throw nameTaken(target.folder, path)
    taken.add(collisionKey(path))
    paths.push(path)
  }
  for (const path of paths)
    for (const file of await filesOf(storage, model.root, { source, target, path, going: paths }))
      if (!files.some((known) => known.path === file.path)) files.push(file)
  const going = files.map((file): [string, string] => [
    `${source.folder}/${file.path}`,
    `${target.folder}/${file.to}`,
  ])
  const moved = new Map(going.filter((_, nth) => files[nth]?.shared === false))
  const copied = new Map(going.filter((_, nth) => files[nth]?.shared === true))
  const targets = followedTargets(allTargets(model), moved)
  const relinked = await followLinks(storage, model, { moved, copied, targets }, options)
  const changes = new Map<string, FileChange>()
  for (const file of files) {
    const own = relinked.find(({ path }) => path === `${source.folder}/${file.path}`)
    const text = paths.includes(file.path)
      ? await textAfter(storage, model.root, [source, target], file.path, own)
      : null
    for (const change of await fileChanges(storage, model.root, { source, target, file, text }))
      changes.set(change.path, change)
  }
  const out = await readManifest(storage, model.root, source)
  const into = await readManifest(storage, model.root, target)
  const positions = entryPositions(out.manifest)
  const removed = entries.flatMap(({ key }) => positions.of(key) ?? [])
  const left = editReadingOrder(source.folder, out.manifest, { kind: 'remove', from: removed })
  const joined = paths.reduce(
    (order, path, nth) =>
      editReadingOrder(target.folder, order, {
        kind: 'insert',
        path,
        to: Math.min(to, Number.MAX_SAFE_INTEGER - nth) + nth,
        section,
      }),
    into.manifest,
  )
  const all = [
    ...changes.values(),
    ...relinkedFiles(relinked, moved),
    ...manifestChange(out, left),
    ...manifestChange(into, joined),
  ]
  const what = entries.length === 1 ? (entries[0]?.title ?? '') : `${entries.length} articles`
  const label = `Move ${what} to ${target.snapshot.title}`
  const moves = paths.map((path) => ({
    from: `${source.folder}/${path}`,
    to: `${target.folder}/${path}`,
  }))
  const { id } = await transact(storage, model.root, { label, changes: all, moves }, writingOptions(options))
  return { paths, step: id, ...followedLinks(relinked) }
}

/** A file that goes along; one that others need as well is copied. */
interface MovedFile extends ArticleFile {
  /** Its path in the new series. */
  readonly to: string
  readonly shared: boolean
}

/** The bytes that a file will have instead of those that it has. */
interface NewText {
  readonly revision: string
  readonly bytes: Uint8Array
}

interface ArticleToMove {
  readonly source: SeriesModel
  readonly target: SeriesModel
  readonly path: string
  /** All articles that go; what only they need is not shared. */
  readonly going: readonly string[]
}

async function filesOf(
  storage: Storage,
  root: string,
  { source, target, path, going }: ArticleToMove,
): Promise<MovedFile[]> {
  const folder = join(root, source.folder)
  const own = await articleFiles(storage, folder, path)
  if (own.length === 0) throw gone(source.folder, path)
  const isOwn = new Set(own.map((file) => file.path))
  const files: MovedFile[] = own.map((file) => ({ ...file, to: file.path, shared: false }))
  for (const asset of await articleAssets(storage, folder, source, path, going)) {
    if (isOwn.has(asset.path)) continue
    files.push({ ...asset, to: await freeFor(storage, join(root, target.folder), asset) })
  }
  return files
}

/** The asset's own path, unless another file has it there: then `name-2`, `name-3` …; links follow. */
async function freeFor(storage: Storage, folder: string, { path, revision }: ArticleFile): Promise<string> {
  const { dir, name, ext } = posix.parse(path)
  for (let nth = 1; ; nth += 1) {
    const free = nth === 1 ? path : posix.join(dir, `${name}-${nth}${ext}`)
    const there = await storage.facts(join(folder, free))
    if (there === null) return free
    const bytes = there.kind === 'file' ? await storage.read(join(folder, free)) : null
    if (bytes !== null && revisionOf(bytes) === revision) return free
  }
}

/** An article with its links as they will be, and with the address of its page among its `aliases`. */
async function textAfter(
  storage: Storage,
  root: string,
  [source, target]: readonly [SeriesModel, SeriesModel],
  path: string,
  relinked: RelinkedArticle | undefined,
): Promise<NewText | null> {
  const bytes = await storage.read(join(root, source.folder, path))
  const now = bytes === null ? null : decodeText(bytes)
  if (bytes === null || now === null) return null
  const { text, bom } = relinked === undefined ? now : relinkedText(relinked)
  const { slug, aliases } = readFrontmatter(splitFrontmatter(text).yaml)
  const page = `${articleSlug(path, slug)}.html`
  const [old, own] = [source, target].map((series) => `${series.snapshot.slug}/${page}`)
  const known = [...new Set([...aliases, old ?? ''])].filter((alias) => alias !== own)
  const edit = editFrontmatter(text, 'aliases', known)
  // Frontmatter that cannot be read is left as it is.
  const edited = edit?.kind === 'changes' ? applyTextChanges(text, edit.changes) : text
  const after = encodeText({ text: edited, bom })
  return after === null ? null : { revision: relinked?.revision ?? revisionOf(bytes), bytes: after }
}

interface FileToMove {
  readonly source: SeriesModel
  readonly target: SeriesModel
  readonly file: MovedFile
  readonly text: NewText | null
}

async function fileChanges(
  storage: Storage,
  root: string,
  { source, target, file, text }: FileToMove,
): Promise<FileChange[]> {
  const old = `${source.folder}/${file.path}`
  const path = `${target.folder}/${file.to}`
  const there = await storage.read(join(root, path))
  if (there !== null && (text !== null || revisionOf(there) !== file.revision))
    throw nameTaken(target.folder, file.to)
  const changes: FileChange[] = []
  if (there === null) {
    const after =
      text === null ? ({ kind: 'file', path: old } as const) : ({ kind: 'bytes', bytes: text.bytes } as const)
    changes.push({ path, before: null, after })
  }
  if (!file.shared) changes.push({ path: old, before: text?.revision ?? file.revision, after: null })
  return changes
}

function nameTaken(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.nameTaken',
    `"${folder}/${path}" is there already with other content. Nothing was moved; rename one of the two first.`,
  )
}

function planned(title: string): SeriatimError {
  return new SeriatimError(
    'article.notFound',
    `"${title}" is planned and has no file yet, so there is nothing to move. Nothing was changed.`,
  )
}

function gone(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.notFound',
    `"${folder}/${path}" has lost its file, so it was not moved. Nothing was changed.`,
  )
}
