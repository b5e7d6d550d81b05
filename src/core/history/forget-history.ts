import type { FileSystem } from '#core/storage/file-system'
import { logPaths, sweepHistory } from './sweep-history.ts'
import { type LogEntry, readLog, writeLog } from './version-log.ts'

/** A file that is gone for good; `until` where another one has its path by now, null where none has. */
export interface ForgottenFile {
  /** The workspace's. */
  readonly path: string
  readonly until: string | null
}

/**
 * Removes the versions of files that are gone for good, those under earlier paths included, and the contents
 * that no version names any more. What belongs to a file that went on from one of these paths stays. Nobody else
 * may write the history meanwhile.
 */
export async function forgetHistory(
  system: FileSystem,
  root: string,
  files: readonly ForgottenFile[],
  now: Date,
): Promise<void> {
  const logs = new Map<string, readonly LogEntry[]>()
  for (const path of await logPaths(system, root)) logs.set(path, await readLog(system, root, path))
  const left = [...files]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { path, until } = next
    const entries = logs.get(path) ?? []
    const needed = neededBy(logs, path)
    const goes = ({ at }: LogEntry): boolean =>
      (until === null || at <= until) && (needed === null || at > needed)
    const gone = entries.filter(goes)
    if (gone.length === 0) continue
    const kept = entries.filter((entry) => !gone.includes(entry))
    logs.set(path, kept)
    await writeLog(system, root, path, kept)
    for (const entry of gone) if (entry.kind === 'moved') left.push({ path: entry.from, until: entry.at })
  }
  await sweepHistory(system, root, now)
}

/** The last moment at which a file went on from a path under another one; null where none did. */
function neededBy(logs: ReadonlyMap<string, readonly LogEntry[]>, path: string): string | null {
  const moments = [...logs.values()].flatMap((entries) =>
    entries.flatMap((entry) => (entry.kind === 'moved' && entry.from === path ? [entry.at] : [])),
  )
  return moments.toSorted().at(-1) ?? null
}
