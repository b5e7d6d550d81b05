import { revisionOf } from '#core/documents/revision'
import { decodeForReading } from '#core/documents/decode-text'
import { countText, totalWords } from '#core/markdown/count-words'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { FileSystem } from '#core/storage/file-system'
import type { Version } from '#shared/model/version'
import { keepObject } from './history-objects.ts'
import { thinVersions } from './thin-versions.ts'
import { type LogEntry, type LoggedVersion, readLog, writeLog } from './version-log.ts'

/** When and why a version is kept. */
export interface VersionNote {
  readonly at: Date
  readonly cause: Version['cause']
  readonly label?: string
}

/**
 * Keeps what a file holds, or held, as one of its versions; the newest is not kept twice. Older ones are
 * thinned on the way. `path` is the workspace's. Raises the disk's own errors; the file itself is not touched.
 */
export async function recordVersion(
  system: FileSystem,
  root: string,
  path: string,
  bytes: Uint8Array,
  { at, cause, label }: VersionNote,
): Promise<void> {
  const revision = revisionOf(bytes)
  const entries = await readLog(system, root, path)
  if (newestOf(entries)?.revision === revision) return
  const stored = await keepObject(system, root, revision, bytes)
  const version: LoggedVersion = {
    kind: 'version',
    at: after(at, entries.at(-1)?.at),
    revision,
    size: bytes.length,
    words: path.endsWith('.md') ? wordsIn(bytes) : null,
    cause,
    label: label ?? null,
    pinned: false,
    stored,
  }
  await writeLog(system, root, path, thinned([...entries, version], at))
}

/** Says that the file at `to` is the one that was at `from` until now. */
export async function recordMove(
  system: FileSystem,
  root: string,
  { from, to }: { readonly from: string; readonly to: string },
  at: Date,
): Promise<void> {
  const entries = await readLog(system, root, to)
  const last = entries.at(-1)
  if (last?.kind === 'moved' && last.from === from) return
  await writeLog(system, root, to, [...entries, { kind: 'moved', at: after(at, last?.at), from }])
}

function newestOf(entries: readonly LogEntry[]): LoggedVersion | undefined {
  const last = entries.at(-1)
  return last?.kind === 'version' ? last : undefined
}

/** A log goes forward, also when the clock was set back; two versions never have one moment. */
function after(at: Date, last: string | undefined): string {
  const earliest = last === undefined ? 0 : Date.parse(last) + 1
  return new Date(Math.max(at.getTime(), earliest)).toISOString()
}

/** Moves stay where they are; the versions between them are thinned together. */
function thinned(entries: readonly LogEntry[], now: Date): LogEntry[] {
  const versions = entries.filter((entry) => entry.kind === 'version')
  const kept = new Set<LogEntry>(thinVersions(versions, now))
  return entries.filter((entry) => entry.kind === 'moved' || kept.has(entry))
}

function wordsIn(bytes: Uint8Array): number {
  return totalWords(countText(splitFrontmatter(decodeForReading(bytes)).body))
}
