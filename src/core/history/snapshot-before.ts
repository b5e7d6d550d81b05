import { join } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import type { Transaction } from '#core/journal/transaction'
import type { FileSystem } from '#core/storage/file-system'
import { readIfThere } from '#core/storage/read-if-there'
import { mapConcurrently } from '#core/workspace/map-concurrently'
import { hasVersions } from './history-paths.ts'
import { recordVersion } from './record-version.ts'

/** Files are independent of one another; so many wait for the disk at once. */
const atOnce = 8

/**
 * Keeps every text that a transaction is about to replace or remove as a version that names it. Files that
 * are not as the transaction expects are left out: it will be refused for them.
 */
export async function snapshotBefore(
  system: FileSystem,
  root: string,
  { label, changes }: Transaction,
  at: Date,
): Promise<void> {
  const texts = changes.filter(({ path, before }) => before !== null && hasVersions(path))
  await mapConcurrently(texts, atOnce, async ({ path, before }) => {
    const bytes = await readIfThere(system, join(root, path))
    if (bytes === null || revisionOf(bytes) !== before) return
    await recordVersion(system, root, path, bytes, { at, cause: 'operation', label })
  })
}
