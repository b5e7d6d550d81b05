import { hasVersions, logEnding, logsFolder } from '#core/history/history-paths'
import { listVersions, readVersion } from '#core/history/list-versions'
import type { SimulatedDisk } from '#core/storage/simulated-disk'
import { isTemporaryName } from '#core/storage/temporary-name'
import { basename } from 'node:path'
import { type Operation, root, treeOf } from './operation.ts'

/**
 * What is wrong with the history after an operation, or null: every version that is listed can be read, and every
 * text that the operation replaced or removed is one.
 */
export async function historyWrongness(disk: SimulatedDisk, operation: Operation): Promise<string | null> {
  const kept = new Set<string>()
  for (const path of loggedPaths(disk))
    for (const { id } of await listVersions(disk.system, root, path)) {
      try {
        const { bytes } = await readVersion(disk.system, root, path, id)
        kept.add(new TextDecoder().decode(bytes))
      } catch {
        return `a version of ${path} is listed and cannot be read`
      }
    }
  if (operation.keepsNoVersions === true) return null
  const now = treeOf(disk)
  const lost = Object.entries(operation.before).find(
    ([path, text]) => hasVersions(path) && now[path] !== text && !kept.has(text),
  )
  return lost === undefined ? null : `what ${lost[0]} held is no version of it`
}

function loggedPaths(disk: SimulatedDisk): string[] {
  const folder = `${logsFolder(root)}/`
  return [...disk.files().keys()]
    .filter((path) => path.startsWith(folder) && path.endsWith(logEnding) && !isTemporaryName(basename(path)))
    .map((path) => path.slice(folder.length, -logEnding.length))
}
