import { dirname, join } from 'node:path'
import type { Storage } from '#core/storage/storage'
import { workspaceManifestName } from './workspace-manifest.ts'

/**
 * The workspace that a file lies in: its nearest folder above with a `seriatim.yaml`. A path that is no
 * file, or a file in no workspace, is given back as it is. `path` is absolute.
 */
export async function findWorkspace(storage: Storage, path: string): Promise<string> {
  if ((await storage.facts(path))?.kind !== 'file') return path
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((await storage.facts(join(folder, workspaceManifestName)))?.kind === 'file') return folder
    if (dirname(folder) === folder) return path
  }
}
