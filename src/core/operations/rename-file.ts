import { join, posix } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import { transact } from '#core/journal/transact'
import { followLinks, type FollowOptions, writingOptions } from '#core/links/follow-links'
import { allTargets } from '#core/links/followed-targets'
import { followedLinks, type FollowedLinks, relinkedFiles } from '#core/links/relinked-files'
import { containedPath } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { collisionKey, faultOfName } from './article-name.ts'
import { findSeries, requireWritable } from './find-series.ts'

export interface RenameFileRequest {
  readonly series: string
  /** Path of a file of the series that is no article, such as `assets/flow.png`. */
  readonly path: string
  /** Its new path in the series; without an ending it keeps the one that it has. */
  readonly to: string
}

export interface RenamedFile extends FollowedLinks {
  readonly path: string
  /** Names the transaction in the journal; null where the file had that path already. */
  readonly step: string | null
}

/**
 * Gives a picture or another file beside the articles another name or folder in its series; whatever shows it or
 * links to it follows. One transaction; nothing is written over.
 */
export async function renameFile(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, path, to: asked }: RenameFileRequest,
  options: FollowOptions = {},
): Promise<RenamedFile> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const to = newPath(path, asked)
  if (to === path) return { path, step: null, links: 0, articles: 0 }
  const from = `${series.folder}/${path}`
  const file = await containedPath(storage, model.root, from)
  const bytes = isOwn(path) ? null : await storage.read(file)
  if (bytes === null) throw gone(from)
  const own = collisionKey(to) === collisionKey(path)
  if (!own && (await storage.facts(join(model.root, series.folder, to))) !== null)
    throw taken(series.folder, to)
  const moved = new Map([[from, `${series.folder}/${to}`]])
  const relinked = await followLinks(storage, model, { moved, targets: allTargets(model) }, options)
  const changes = [
    { path: `${series.folder}/${to}`, before: null, after: { kind: 'file', path: from } } as const,
    { path: from, before: revisionOf(bytes), after: null },
    ...relinkedFiles(relinked, moved),
  ]
  const { id } = await transact(
    storage,
    model.root,
    { label: `Rename ${path}`, changes },
    writingOptions(options),
  )
  return { path: to, step: id, ...followedLinks(relinked) }
}

function newPath(path: string, asked: string): string {
  const ending = posix.extname(path)
  const to = posix.normalize(asked.normalize('NFC'))
  const whole = posix.extname(to) === '' ? to + ending : to
  const parts = whole.split('/')
  const fault = parts.map(faultOfName).find((found) => found !== null)
  if (fault !== undefined) throw invalid(asked, fault)
  if (isOwn(whole)) throw invalid(asked, 'it would be an article or one of Seriatim’s own files')
  return whole
}

/** Articles, manifests and what begins with a dot have operations of their own, or none. */
function isOwn(path: string): boolean {
  return (
    path.endsWith('.md') || path === 'series.yaml' || path.split('/').some((part) => part.startsWith('.'))
  )
}

function invalid(name: string, reason: string): SeriatimError {
  return new SeriatimError(
    'article.nameInvalid',
    `"${name}" cannot be the name of a file: ${reason}. Nothing was changed.`,
  )
}

function taken(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.nameTaken',
    `"${folder}/${path}" is there already. Nothing was changed; choose another name.`,
  )
}

function gone(path: string): SeriatimError {
  return new SeriatimError(
    'article.notFound',
    `There is no picture or other file "${path}" to rename. Nothing was changed.`,
  )
}
