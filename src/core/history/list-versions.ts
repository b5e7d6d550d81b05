import { readObject } from './history-objects.ts'
import type { FileSystem } from '#core/storage/file-system'
import { SeriatimError } from '#shared/errors'
import type { Version } from '#shared/model/version'
import { type LoggedVersion, readLog, versionId } from './version-log.ts'

/**
 * The versions of a file, the newest first, also those from the time when it had another path. `path` is the
 * workspace's; a file that was never changed here has none.
 */
export async function listVersions(system: FileSystem, root: string, path: string): Promise<Version[]> {
  const versions: Version[] = []
  let until = Number.POSITIVE_INFINITY
  let at: string | null = path
  while (at !== null) {
    const entries = await readLog(system, root, at)
    at = null
    for (const entry of entries.toReversed()) {
      // A path that was given up and taken again has the versions of both files; each time goes back only.
      const time = Date.parse(entry.at)
      if (time >= until) continue
      if (entry.kind === 'version') versions.push(shown(entry))
      else {
        at = entry.from
        until = time
        break
      }
    }
  }
  // A file that came from elsewhere was kept there and here.
  return versions.filter(({ revision }, index) => versions[index + 1]?.revision !== revision)
}

/** The bytes of a version. Raises `history.versionNotFound` where there is none, or it is damaged. */
export async function readVersion(
  system: FileSystem,
  root: string,
  path: string,
  id: string,
): Promise<{ readonly version: Version; readonly bytes: Uint8Array }> {
  const version = (await listVersions(system, root, path)).find((each) => each.id === id)
  const bytes = version === undefined ? null : await readObject(system, root, version.revision)
  if (version !== undefined && bytes !== null) return { version, bytes }
  throw new SeriatimError(
    'history.versionNotFound',
    `There is no version ${id} of "${path}" that can be read. The article is as it was.`,
  )
}

function shown({ at, revision, size, words, cause, label, pinned }: LoggedVersion): Version {
  return { id: versionId({ at, revision }), at, revision, size, words, cause, label, pinned }
}
