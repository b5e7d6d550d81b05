import { join } from 'node:path'
import type { Storage } from '#core/storage/storage'

/**
 * Copies the sample workspace out of `resources` to a folder of its own inside `documentsFolder`, named
 * "Seriatim sample" (with a number when that is taken). Returns the absolute path of the copy.
 */
export async function copySample(
  storage: Storage,
  resources: string,
  documentsFolder: string,
): Promise<string> {
  for (let nth = 1; ; nth += 1) {
    const target = join(documentsFolder, nth === 1 ? 'Seriatim sample' : `Seriatim sample ${nth}`)
    if ((await storage.facts(target)) === null) {
      await copyFolder(storage, join(resources, 'sample-workspace'), target)
      return target
    }
  }
}

async function copyFolder(storage: Storage, from: string, to: string): Promise<void> {
  await storage.makeFolder(to)
  for (const { name, kind } of (await storage.list(from)) ?? []) {
    if (kind === 'folder') await copyFolder(storage, join(from, name), join(to, name))
    if (kind === 'file') await storage.copy(join(from, name), join(to, name))
  }
}
