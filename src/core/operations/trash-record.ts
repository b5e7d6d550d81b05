import { join } from 'node:path'
import * as z from 'zod'
import { ownFolder } from '#core/documents/set-aside'
import type { Storage } from '#core/storage/storage'
import { trashIdSchema } from '#shared/model/trash'

/**
 * What lies in `.seriatim/trash/<id>/article.json`: all that is needed to put an article back. Its files lie
 * beside it under `files/`, with their paths inside the series.
 */
const trashRecordSchema = z.strictObject({
  format: z.literal(1),
  series: z.string().min(1),
  path: z.string().min(1),
  title: z.string(),
  number: z.string(),
  words: z.number().int().nonnegative().nullable(),
  /** ISO 8601, UTC. */
  trashedAt: z.string(),
  /** Its place in the order; null for one that was Unplaced. */
  place: z
    .strictObject({
      position: z.number().int().positive(),
      section: z.string().nullable(),
      unnumbered: z.boolean(),
      /** Path of the article that came next; null where there was none. */
      next: z.string().nullable(),
      /** Its item as it was written, with its comments; null where it stood in brackets. */
      source: z.string().nullable(),
    })
    .nullable(),
  /** Inside the series, the article itself first. */
  files: z.array(z.string().min(1)).min(1),
})
export type TrashRecord = z.infer<typeof trashRecordSchema>

export const trashFolder = `${ownFolder}/trash`

/** Path of a record in the workspace. */
export function recordPath(id: string): string {
  return `${trashFolder}/${id}/article.json`
}

/** Path of a trashed file in the workspace. */
export function trashedPath(id: string, file: string): string {
  return `${trashFolder}/${id}/files/${file}`
}

export function encodeRecord(record: TrashRecord): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`)
}

/** Ids of what lies in the trash, oldest first. */
export async function trashIds(storage: Storage, root: string): Promise<string[]> {
  const entries = (await storage.list(join(root, trashFolder))) ?? []
  return entries.flatMap(({ name, kind }) => (kind === 'folder' && isId(name) ? [name] : []))
}

/** Null where there is no such record, or it cannot be read: its files then stay where they are. */
export async function readRecord(
  storage: Storage,
  root: string,
  id: string,
): Promise<{ readonly record: TrashRecord; readonly bytes: Uint8Array } | null> {
  const bytes = await storage.read(join(root, recordPath(id)))
  if (bytes === null) return null
  try {
    const parsed = trashRecordSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? { record: parsed.data, bytes } : null
  } catch {
    return null
  }
}

function isId(name: string): boolean {
  return trashIdSchema.safeParse(name).success
}
