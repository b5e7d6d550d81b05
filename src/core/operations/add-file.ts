import { posix } from 'node:path'
import { isPicture } from '#core/documents/is-picture'
import { plainFileName } from '#core/documents/plain-file-name'
import { revisionOf } from '#core/documents/revision'
import { containedPath } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { findSeries, requireWritable } from './find-series.ts'

export interface AddFileRequest {
  readonly series: string
  /** The article that the file will stand beside. */
  readonly path: string
  /** As it was called where it came from. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface AddedFile {
  /** From the workspace's root. */
  readonly path: string
  readonly picture: boolean
}

/** So many digits of the hash tell files of one name apart; more only where those are the same. */
const digits = [8, 16, 64] as const

/**
 * Copies a file into the folder of an article, named by its content: `flow-1f2e3d4c.png`. Whole or not at all, and
 * never over another; equal bytes under that name are the file itself.
 */
export async function addFile(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, path, name, bytes }: AddFileRequest,
): Promise<AddedFile> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  if (!series.articles.has(path)) throw noArticle(path)
  const { stem, extension } = plainFileName(name)
  if (extension === '.md') throw isArticle(name)
  const hash = revisionOf(bytes)
  for (const count of digits) {
    const file = posix.join(series.folder, posix.dirname(path), `${stem}-${hash.slice(0, count)}${extension}`)
    const absolute = await containedPath(storage, model.root, file)
    if ((await storage.create(absolute, bytes)) || (await holds(storage, absolute, hash)))
      return { path: file, picture: isPicture(extension, bytes) }
  }
  throw new SeriatimError(
    'article.nameTaken',
    `"${name}" was not copied: files with its name are there already. Nothing was changed.`,
  )
}

async function holds(storage: Storage, path: string, hash: string): Promise<boolean> {
  if ((await storage.facts(path))?.kind !== 'file') return false
  const bytes = await storage.read(path)
  return bytes !== null && revisionOf(bytes) === hash
}

function noArticle(path: string): SeriatimError {
  return new SeriatimError(
    'article.notFound',
    `There is no article "${path}" to put a file beside. Nothing was copied.`,
  )
}

function isArticle(name: string): SeriatimError {
  return new SeriatimError(
    'article.nameInvalid',
    `"${name}" would be an article of its own beside this one, so it was not copied. Nothing was changed.`,
  )
}
