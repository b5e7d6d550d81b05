import type { FileSystem } from '#core/storage/file-system'
import { SeriatimError } from '#shared/errors'
import { readLog, versionId, writeLog } from './version-log.ts'

/**
 * Keeps a version whatever its age, or lets it age again. Raises `history.versionNotFound`; the texts
 * themselves are not touched.
 */
export async function pinVersion(
  system: FileSystem,
  root: string,
  path: string,
  { id, pinned }: { readonly id: string; readonly pinned: boolean },
): Promise<void> {
  let at: string | null = path
  const seen = new Set<string>()
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    const entries = await readLog(system, root, at)
    const changed = entries.map((entry) =>
      entry.kind === 'version' && versionId(entry) === id ? { ...entry, pinned } : entry,
    )
    if (changed.some((entry, index) => entry !== entries[index])) {
      await writeLog(system, root, at, changed)
      return
    }
    at = entries.find((entry) => entry.kind === 'moved')?.from ?? null
  }
  throw new SeriatimError(
    'history.versionNotFound',
    `There is no version ${id} of "${path}" any more. Nothing was changed.`,
  )
}
