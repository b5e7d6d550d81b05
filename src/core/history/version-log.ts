import { dirname } from 'node:path'
import * as z from 'zod'
import type { FileSystem } from '#core/storage/file-system'
import { errnoOf } from '#core/storage/file-error'
import { readIfThere } from '#core/storage/read-if-there'
import { discard, makeFolders, writeBeside } from '#core/storage/write-durably'
import { type Version, versionSchema } from '#shared/model/version'
import { logPath } from './history-paths.ts'

/** A version as its file's log has it; `stored` is the size of its object in bytes. */
const loggedVersionSchema = versionSchema.omit({ id: true }).extend({
  kind: z.literal('version'),
  stored: z.number().int().nonnegative(),
})
export type LoggedVersion = z.infer<typeof loggedVersionSchema>

/** Up to this moment the file had another path, whose log goes on from here into the past. */
const movedSchema = z.strictObject({
  kind: z.literal('moved'),
  at: z.iso.datetime(),
  from: z.string().min(1),
})
export type MovedHere = z.infer<typeof movedSchema>

const lineSchema = z.discriminatedUnion('kind', [loggedVersionSchema, movedSchema])

/** What is known of one path, the oldest first. */
export type LogEntry = LoggedVersion | MovedHere

/**
 * Reads the log of a path; empty where there is none. A line that cannot be read is passed over: the others
 * still tell what they told.
 */
export async function readLog(system: FileSystem, root: string, path: string): Promise<LogEntry[]> {
  const bytes = await readIfThere(system, logPath(root, path))
  return bytes === null ? [] : decodeLog(new TextDecoder().decode(bytes))
}

/** Puts a log in place of the one that is there, whole or not at all; without entries there is none. */
export async function writeLog(
  system: FileSystem,
  root: string,
  path: string,
  entries: readonly LogEntry[],
): Promise<void> {
  const log = logPath(root, path)
  if (entries.length === 0) return await discard(system, log)
  const bytes = new TextEncoder().encode(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  const temporary = await besideIn(system, log, bytes)
  try {
    await system.rename(temporary, log)
  } catch (error) {
    await discard(system, temporary)
    throw error
  }
  await system.syncFolder(dirname(log))
}

/** The name under which a version is asked for. */
export function versionId({ at, revision }: Pick<Version, 'at' | 'revision'>): string {
  return `${at.replace(/[-:.]/g, '')}-${revision.slice(0, 8)}`
}

function decodeLog(text: string): LogEntry[] {
  return text.split('\n').flatMap((line) => {
    if (line === '') return []
    try {
      const parsed = lineSchema.safeParse(JSON.parse(line))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  })
}

/** Most logs have their folder; who finds none makes it. */
async function besideIn(system: FileSystem, path: string, bytes: Uint8Array): Promise<string> {
  try {
    return await writeBeside(system, path, bytes)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
  }
  await makeFolders(system, dirname(path))
  return await writeBeside(system, path, bytes)
}
