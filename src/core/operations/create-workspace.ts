import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'

/**
 * Makes a workspace with one empty series in a folder that is new or empty. `dir` is absolute. Raises
 * `workspace.folderNotEmpty` and touches nothing when anything is in the folder.
 */
export async function createWorkspace(storage: Storage, dir: string, title: string): Promise<void> {
  const facts = await storage.facts(dir)
  const entries = await storage.list(dir)
  if ((facts !== null && entries === null) || (entries !== null && entries.length > 0)) {
    throw new SeriatimError(
      'workspace.folderNotEmpty',
      `"${dir}" is not an empty folder, so no workspace was made there. Nothing was changed; name a new or empty folder.`,
    )
  }
  const folder = 'my-first-series'
  await storage.makeFolder(join(dir, folder))
  await put(storage, join(dir, folder, 'series.yaml'), `title: My first series\narticles: []\n`)
  // Last, so that the folder counts as a workspace only when it is whole.
  const quoted = stringify(title, { lineWidth: 0 }).trimEnd()
  await put(
    storage,
    join(dir, 'seriatim.yaml'),
    `format: 1\ntitle: ${quoted}\nlanguage: en\nseries:\n  - ${folder}\n`,
  )
}

async function put(storage: Storage, path: string, text: string): Promise<void> {
  await storage.create(path, new TextEncoder().encode(text))
}
