import { join } from 'node:path'
import { errnoOf } from '#core/storage/file-error'
import type { FileSystem, FolderEntry } from '#core/storage/file-system'
import { mapConcurrently } from '#core/workspace/map-concurrently'
import { logEnding, logsFolder, objectPath, objectsFolder } from './history-paths.ts'
import { alwaysKept, thinVersions } from './thin-versions.ts'
import { type LogEntry, type LoggedVersion, readLog, writeLog } from './version-log.ts'

/** The history may take so much of the disk, in bytes; what is pinned is never dropped for it. */
export const historyCap = 500 * 1024 * 1024

export interface SweptHistory {
  /** Versions that are left, and the bytes that their contents take. */
  readonly versions: number
  readonly bytes: number
  readonly droppedVersions: number
  readonly droppedObjects: number
}

interface Log {
  readonly path: string
  readonly read: readonly LogEntry[]
  kept: readonly LogEntry[]
}

const atOnce = 16

/**
 * Thins every file's versions, drops the oldest ones where the history has outgrown `cap`, and removes the
 * contents that no version names. Logs are written before objects go, so that a version that is listed can be
 * read whenever this is cut off. Nobody else may write the history meanwhile.
 */
export async function sweepHistory(
  system: FileSystem,
  root: string,
  now: Date,
  cap: number = historyCap,
): Promise<SweptHistory> {
  const paths = await logPaths(system, root)
  const logs = await mapConcurrently(paths, atOnce, async (path): Promise<Log> => {
    const read = await readLog(system, root, path)
    const kept = new Set<LogEntry>(thinVersions(versionsOf(read), now))
    return { path, read, kept: read.filter((entry) => entry.kind === 'moved' || kept.has(entry)) }
  })
  fitUnder(cap, logs)
  const changed = logs.filter(({ read, kept }) => kept.length !== read.length)
  await mapConcurrently(changed, atOnce, ({ path, kept }) => writeLog(system, root, path, kept))
  const named = new Map(
    logs.flatMap(({ kept }) => versionsOf(kept).map(({ revision, stored }) => [revision, stored])),
  )
  const droppedObjects = await dropOthers(system, root, named)
  const count = (which: 'read' | 'kept'): number =>
    logs.reduce((sum, log) => sum + versionsOf(log[which]).length, 0)
  const bytes = [...named.values()].reduce((sum, stored) => sum + stored, 0)
  return { versions: count('kept'), bytes, droppedVersions: count('read') - count('kept'), droppedObjects }
}

/** Drops the oldest versions first: those that a file has beyond its newest few, then any that are not pinned. */
function fitUnder(cap: number, logs: readonly Log[]): void {
  const uses = new Map<string, number>()
  let total = 0
  for (const { revision, stored } of logs.flatMap(({ kept }) => versionsOf(kept))) {
    if (!uses.has(revision)) total += stored
    uses.set(revision, (uses.get(revision) ?? 0) + 1)
  }
  for (const spared of [alwaysKept, 0]) {
    const candidates = logs
      .flatMap((log) => {
        const versions = versionsOf(log.kept)
        return versions.slice(0, Math.max(0, versions.length - spared)).map((version) => ({ log, version }))
      })
      .filter(({ version }) => !version.pinned)
      .sort((a, b) => (a.version.at < b.version.at ? -1 : 1))
    const dropped = new Map<Log, Set<LogEntry>>()
    for (const { log, version } of candidates) {
      if (total <= cap) break
      const left = (uses.get(version.revision) ?? 1) - 1
      uses.set(version.revision, left)
      if (left === 0) total -= version.stored
      dropped.set(log, (dropped.get(log) ?? new Set()).add(version))
    }
    for (const [log, gone] of dropped) log.kept = log.kept.filter((entry) => !gone.has(entry))
  }
}

async function dropOthers(
  system: FileSystem,
  root: string,
  named: ReadonlyMap<string, number>,
): Promise<number> {
  let dropped = 0
  for (const { name: start } of await entriesOf(system, objectsFolder(root)))
    for (const { name: rest } of await entriesOf(system, join(objectsFolder(root), start))) {
      if (named.has(start + rest)) continue
      await system.unlink(objectPath(root, start + rest))
      dropped += 1
    }
  return dropped
}

/** Paths of all files that have a log; the workspace's. */
export async function logPaths(system: FileSystem, root: string, inside = ''): Promise<string[]> {
  const paths: string[] = []
  for (const { name, kind } of await entriesOf(system, join(logsFolder(root), inside))) {
    const path = inside === '' ? name : `${inside}/${name}`
    if (kind === 'folder') paths.push(...(await logPaths(system, root, path)))
    else if (name.endsWith(logEnding)) paths.push(path.slice(0, -logEnding.length))
  }
  return paths
}

async function entriesOf(system: FileSystem, folder: string): Promise<readonly FolderEntry[]> {
  try {
    return await system.readFolder(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return []
    throw error
  }
}

function versionsOf(entries: readonly LogEntry[]): LoggedVersion[] {
  return entries.filter((entry) => entry.kind === 'version')
}
