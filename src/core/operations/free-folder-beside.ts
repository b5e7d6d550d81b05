import type { Storage } from '#core/storage/storage'
import { collisionKey } from './article-name.ts'

/** The name for a folder of the workspace, with a number behind it where something has it on this or another system. */
export async function freeFolderBeside(storage: Storage, root: string, wanted: string): Promise<string> {
  const taken = new Set(((await storage.list(root)) ?? []).map(({ name }) => collisionKey(name)))
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? wanted : `${wanted}-${nth}`
    if (!taken.has(collisionKey(name))) return name
  }
}
