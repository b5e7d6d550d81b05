import { join } from 'node:path'
import { decodeText, encodeText } from '#core/documents/decode-text'
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
import { applyTextChanges } from '#core/markdown/source-range'
import { editFrontmatter } from '#core/markdown/edit-frontmatter'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { articleSlug } from '#core/markdown/slug'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { articleFiles, movedAlong } from './article-files.ts'
import { articlePathOf, collisionKey } from './article-name.ts'
import { entryPositions } from './entry-positions.ts'
import { findEntry, findSeries, requireWritable } from './find-series.ts'
import { manifestChange, readManifest } from './read-manifest.ts'
import { takenKeys } from './taken-names.ts'

export interface RenameRequest {
  readonly series: string
  /** Path of the article inside the series. */
  readonly path: string
  /** New name, with or without `.md`; a folder with its `index.md` stays one. */
  readonly name: string
}

export interface Renamed extends FollowedLinks {
  readonly path: string
  /** Names the transaction in the journal; null where the article had that name already. */
  readonly step: string | null
}

/**
 * Gives an article another file name; `name/index.md` moves with its folder, and every link to it and out of it
 * follows. The address of its page stays: where the new name would change it, the old one is written to
 * `slug`. One transaction.
 */
export async function renameArticle(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, path, name }: RenameRequest,
  options: FollowOptions = {},
): Promise<Renamed> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const entry = findEntry(series, path)
  const from = entry.path ?? path
  const to = newPath(from, name)
  if (to === from) return { path: from, step: null, links: 0, articles: 0 }
  const isOwn = collisionKey(to) === collisionKey(from)
  const isThere = (await storage.facts(join(model.root, series.folder, to))) !== null
  if (isThere || (!isOwn && takenKeys(series).has(collisionKey(to)))) throw taken(series.folder, to)
  const files = await articleFiles(storage, join(model.root, series.folder), from)
  if (files.length === 0) throw gone(series.folder, from)
  const moved = new Map(
    files.map((file) => [
      `${series.folder}/${file.path}`,
      `${series.folder}/${movedAlong(file.path, from, to)}`,
    ]),
  )
  const targets = followedTargets(allTargets(model), moved)
  const relinked = await followLinks(storage, model, { moved, targets }, options)
  const changes: FileChange[] = relinkedFiles(relinked, moved)
  for (const file of files) {
    const old = `${series.folder}/${file.path}`
    const own = relinked.find((article) => article.path === old)
    const text =
      file.path === from ? await textAfter(storage, join(model.root, old), own, { from, to }) : null
    const after =
      text === null ? ({ kind: 'file', path: old } as const) : ({ kind: 'bytes', bytes: text } as const)
    const target = moved.get(old) ?? old
    const before = own?.revision ?? file.revision
    changes.push({ path: target, before: null, after }, { path: old, before, after: null })
  }
  const manifest = await readManifest(storage, model.root, series)
  const position = entryPositions(manifest.manifest).of(from)
  if (position !== undefined) {
    const edit = { kind: 'rename', from: position, path: to } as const
    changes.push(...manifestChange(manifest, editReadingOrder(series.folder, manifest.manifest, edit)))
  }
  const moves = [{ from: `${series.folder}/${from}`, to: `${series.folder}/${to}` }]
  const { id } = await transact(
    storage,
    model.root,
    { label: `Rename ${from}`, changes, moves },
    writingOptions(options),
  )
  return { path: to, step: id, ...followedLinks(relinked) }
}

function newPath(from: string, name: string): string {
  const isFolder = from.endsWith('/index.md')
  const bare = name.replace(/\/index\.md$/, '')
  return articlePathOf(isFolder ? `${bare}/index.md` : bare)
}

/** The article's bytes with its links and its present slug written down; null where they stay as they are. */
async function textAfter(
  storage: Storage,
  file: string,
  relinked: RelinkedArticle | undefined,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Uint8Array | null> {
  const decoded =
    relinked === undefined
      ? decodeText((await storage.read(file)) ?? new Uint8Array())
      : relinkedText(relinked)
  if (decoded === null) return null
  const edited = withOldSlug(decoded.text, from, to)
  return edited === null && relinked === undefined
    ? null
    : encodeText({ text: edited ?? decoded.text, bom: decoded.bom })
}

/** Null where the address of the page stays by itself. */
function withOldSlug(text: string, from: string, to: string): string | null {
  const { slug } = readFrontmatter(splitFrontmatter(text).yaml)
  const old = articleSlug(from, slug)
  if (slug !== null || old === articleSlug(to, null)) return null
  const edit = editFrontmatter(text, 'slug', old)
  // Frontmatter that cannot be read is left as it is; the new name then is the address.
  return edit.kind === 'refused' ? null : applyTextChanges(text, edit.changes)
}

function taken(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.nameTaken',
    `"${folder}/${path}" is there already, or a name that some systems cannot tell from it. Nothing was changed; choose another name.`,
  )
}

function gone(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.notFound',
    `"${folder}/${path}" has lost its file, so it was not renamed. Nothing was changed.`,
  )
}
