import { join } from 'node:path'
import * as z from 'zod'
import type { Storage } from '#core/storage/storage'
import { trashFolder } from './trash-record.ts'

/**
 * What lies in `.seriatim/trash/<id>/series.json`: all that is needed to put a series back. Its files lie beside it
 * under `files/`, with their paths in its folder.
 */
const trashedSeriesSchema = z.strictObject({
  format: z.literal(1),
  folder: z.string().min(1),
  title: z.string(),
  articles: z.number().int().nonnegative(),
  words: z.number().int().nonnegative(),
  /** ISO 8601, UTC. */
  trashedAt: z.string(),
  /** Its place on All Series; null where it was not listed. */
  place: z
    .strictObject({
      /** Folder of the series that came next; null where it was the last. */
      next: z.string().nullable(),
    })
    .nullable(),
  /** In its folder. */
  files: z.array(z.string().min(1)).min(1),
})
export type TrashedSeriesRecord = z.infer<typeof trashedSeriesSchema>

/** Path of such a record in the workspace. */
export function seriesRecordPath(id: string): string {
  return `${trashFolder}/${id}/series.json`
}

export function encodeSeriesRecord(record: TrashedSeriesRecord): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`)
}

/** Null where no series lies there, or what tells of it cannot be read: its files then stay where they are. */
export async function readSeriesRecord(
  storage: Storage,
  root: string,
  id: string,
): Promise<{ readonly record: TrashedSeriesRecord; readonly bytes: Uint8Array } | null> {
  const bytes = await storage.read(join(root, seriesRecordPath(id)))
  if (bytes === null) return null
  try {
    const parsed = trashedSeriesSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? { record: parsed.data, bytes } : null
  } catch {
    return null
  }
}
