import { join } from 'node:path'
import type { Storage } from '#core/storage/storage'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { articleFiles, movedAlong } from './article-files.ts'
import type { Created } from './create-article.ts'
import { createMany } from './create-many.ts'
import { findEntry } from './find-series.ts'

export interface Copy {
  /** Path of the original inside the series. */
  readonly of: string
  /** Path of the copy, which is free. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes a copy of an article right after the original, in its section and with a number where that has one. The
 * files of its own folder go along, so that what the text shows is there. One step.
 */
export async function placeCopy(
  storage: Storage,
  model: WorkspaceModel,
  series: SeriesModel,
  { of, path, bytes }: Copy,
): Promise<Created> {
  const { position, section, unnumbered } = findEntry(series, of)
  const folder = join(model.root, series.folder)
  const beside = (await articleFiles(storage, folder, of)).filter((file) => file.path !== of)
  const assets = await Promise.all(
    beside.map(async (file) => {
      const content = await storage.read(join(folder, file.path))
      if (content === null) throw notCopied(series.folder, file.path)
      return { path: movedAlong(file.path, of, path), bytes: content }
    }),
  )
  const { step } = await createMany(storage, model, {
    series: series.folder,
    articles: [{ name: path, bytes, section, unnumbered }],
    assets,
    ...(position === null ? {} : { to: position + 1 }),
  })
  return { path, step }
}

/** What says that a file of the article is gone. */
export function notCopied(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.notFound',
    `"${folder}/${path}" has lost its file, so no copy was made. Nothing was changed.`,
  )
}
