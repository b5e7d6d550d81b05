import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import { bundleManifestName, encodeBundleManifest, pendingManifestName } from './bundle-manifest.ts'
import type { Target } from './plan-target.ts'

/** What writing a bundle changed in its folder: paths from the bundle's root, sorted. */
export interface BundleChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: number
}

/** Takes the files of a bundle one by one; the target stays as it is until `commit`. */
export interface BundleWriter {
  /** Takes a file. Raises `export.targetNotEmpty` when something that is not ours has its name. */
  add(path: string, bytes: Uint8Array): Promise<void>
  /** Puts everything in place and removes what the bundle no longer holds; the manifest comes last. */
  commit(onProgress: (done: number, total: number) => void): Promise<BundleChanges>
  /** Forgets all that was taken; for every way out, after a commit it does nothing. */
  discard(): Promise<void>
}

/** Begins a bundle. Files go to a folder of our own beside the target first. */
export function openBundleWriter(storage: Storage, target: Target, version: string): BundleWriter {
  const staging = join(target.workshop, `.seriatim-${randomUUID()}.tmp`)
  const hashes = new Map<string, string>()
  const staged = new Set<string>()
  const added: string[] = []
  const changed: string[] = []
  const folders = new Map<string, Promise<void>>()
  const makeFolder = (path: string) => {
    const made = folders.get(path) ?? storage.makeFolder(path)
    folders.set(path, made)
    return made
  }

  const stage = async (path: string, bytes: Uint8Array) => {
    const file = join(staging, path)
    await makeFolder(dirname(file))
    await storage.create(file, bytes)
    staged.add(path)
  }

  /** One by one, for a folder that holds files already. */
  const apply = async (
    manifest: Uint8Array,
    onProgress: (done: number, total: number) => void,
  ): Promise<string[]> => {
    const gone = await removable(storage, target, hashes)
    const manifestPath = join(target.folder, bundleManifestName)
    const pendingPath = join(target.folder, pendingManifestName)
    if (
      staged.size === 0 &&
      gone.length === 0 &&
      (await hashOf(storage, manifestPath)) === revisionOf(manifest)
    ) {
      if ((await storage.facts(pendingPath)) !== null) await storage.removeFile(pendingPath)
      return []
    }

    const total = staged.size + gone.length + 1
    let done = 0
    await storage.makeFolder(target.folder)
    await storage.replace(pendingPath, manifest)
    for (const path of [...staged].sort()) {
      const bytes = await storage.read(join(staging, path))
      if (bytes === null)
        throw new SeriatimError('file.failed', `"${path}" was lost while the site was built. Export again.`)
      await storage.makeFolder(dirname(join(target.folder, path)))
      await storage.replace(join(target.folder, path), bytes)
      onProgress((done += 1), total)
    }
    for (const path of gone) {
      await storage.removeFile(join(target.folder, path))
      await removeEmptyParents(storage, target.folder, path)
      onProgress((done += 1), total)
    }
    await storage.replace(manifestPath, manifest)
    await storage.removeFile(pendingPath)
    onProgress((done += 1), total)
    return gone
  }

  const discard = () => storage.removeOwnFolder(staging)

  return {
    async add(path, bytes) {
      const hash = revisionOf(bytes)
      hashes.set(path, hash)
      const there = target.fresh ? null : await hashInPlace(storage, target, path)
      if (there === hash) return
      ;(there === null ? added : changed).push(path)
      await stage(path, bytes)
    },
    async commit(onProgress) {
      const manifest = encodeBundleManifest(version, hashes)
      const removed = await (async () => {
        if (!target.fresh || !(await moveInPlace(storage, target, staging, manifest)))
          return await apply(manifest, onProgress)
        onProgress(hashes.size, hashes.size)
        return []
      })()
      await discard()
      return {
        added: added.sort(),
        changed: changed.sort(),
        removed: removed.sort(),
        unchanged: hashes.size - added.length - changed.length,
      }
    },
    discard,
  }
}

/** True when the whole folder could be renamed; a mount point, for one, has to be filled file by file. */
async function moveInPlace(
  storage: Storage,
  target: Target,
  staging: string,
  manifest: Uint8Array,
): Promise<boolean> {
  await storage.makeFolder(staging)
  await storage.create(join(staging, bundleManifestName), manifest)
  await storage.makeFolder(dirname(target.folder))
  const there = await storage.facts(target.folder)
  try {
    await storage.rename(staging, target.folder)
    return true
  } catch (error) {
    // An empty folder that cannot be replaced can still be written into; anything else is a failure.
    if (there?.kind === 'folder' && (await storage.list(target.folder))?.length === 0) return false
    for (let folder = dirname(target.folder); folder !== target.workshop; folder = dirname(folder)) {
      if (!(await storage.removeEmptyFolder(folder))) break
    }
    throw error
  }
}

/** The hash of the file that has the name; null when it is free. Raises when it is not ours. */
async function hashInPlace(storage: Storage, target: Target, path: string): Promise<string | null> {
  const parts = path.split('/')
  for (let depth = 1; depth < parts.length; depth += 1) {
    const folder = parts.slice(0, depth).join('/')
    const kind = (await storage.facts(join(target.folder, folder)))?.kind
    if (kind === undefined) return null
    if (kind !== 'folder') throw taken(target, folder)
  }
  const kind = (await storage.facts(join(target.folder, path)))?.kind
  if (kind === undefined) return null
  if (kind !== 'file' || !target.ours.has(path)) throw taken(target, path)
  return await hashOf(storage, join(target.folder, path))
}

/** Files of the old bundle that the new one lacks and that nobody has changed since. */
async function removable(
  storage: Storage,
  target: Target,
  hashes: ReadonlyMap<string, string>,
): Promise<string[]> {
  const gone: string[] = []
  for (const [path, known] of target.ours) {
    if (hashes.has(path) || (await linkOnTheWay(storage, target, path))) continue
    const hash = await hashOf(storage, join(target.folder, path))
    if (hash !== null && known.has(hash)) gone.push(path)
  }
  return gone.sort()
}

async function linkOnTheWay(storage: Storage, target: Target, path: string): Promise<boolean> {
  const parts = path.split('/')
  for (let depth = 1; depth < parts.length; depth += 1) {
    if ((await storage.facts(join(target.folder, ...parts.slice(0, depth))))?.kind !== 'folder') return true
  }
  return false
}

async function hashOf(storage: Storage, path: string): Promise<string | null> {
  if ((await storage.facts(path))?.kind !== 'file') return null
  const bytes = await storage.read(path)
  return bytes === null ? null : revisionOf(bytes)
}

async function removeEmptyParents(storage: Storage, root: string, path: string): Promise<void> {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (!(await storage.removeEmptyFolder(join(root, folder)))) return
  }
}

function taken(target: Target, path: string): SeriatimError {
  return new SeriatimError(
    'export.targetNotEmpty',
    `"${join(target.folder, path)}" stands where the site needs to write, and Seriatim did not write it. Nothing was touched; move it away or choose another folder.`,
  )
}
