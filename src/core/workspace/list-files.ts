import { join } from 'node:path'
import type { Storage } from '#core/storage/storage'
import { isTemporaryName } from '#core/storage/temporary-name'
import { kindOfPath } from './list-articles.ts'

/** More than this nobody looks through, and folders in folders deeper than this nobody makes by hand. */
const most = 5_000
const deepest = 6

/**
 * Files of a workspace that are no articles and none of Seriatim's own, by their path from its root: those of one
 * series first. What is hidden and what symlinks lead to are passed over.
 */
export async function listFiles(storage: Storage, root: string, first: string): Promise<string[]> {
  const files: string[] = []
  const walk = async (folder: string, depth: number): Promise<void> => {
    const folders: string[] = []
    for (const { name, kind } of (await storage.list(join(root, folder))) ?? []) {
      if (files.length >= most) return
      const path = folder === '' ? name : `${folder}/${name}`
      if (name.startsWith('.') || name === 'node_modules' || isTemporaryName(name)) continue
      if (kind === 'folder' && path !== first) folders.push(path)
      if (kind === 'file' && depth > 0 && isBeside(path)) files.push(path)
    }
    if (depth < deepest) for (const each of folders) await walk(each, depth + 1)
  }
  await walk(first, 1)
  await walk('', 0)
  return files
}

function isBeside(path: string): boolean {
  return kindOfPath(path.slice(path.indexOf('/') + 1)) === 'beside'
}
