import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { isInside } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import { seriesManifestName } from '#core/workspace/series-manifest'
import { workspaceManifestName } from '#core/workspace/workspace-manifest'
import { SeriatimError } from '#shared/errors'
import { bundleManifestName, decodeBundleManifest, pendingManifestName } from './bundle-manifest.ts'

/** Where a bundle goes, after every rule about folders was asked. */
export interface Target {
  /** Absolute path with every symlink resolved; the folder itself need not exist. */
  readonly folder: string
  /** Folder that exists, in which the bundle is built before it is put in place. */
  readonly workshop: string
  /** True when nothing is there yet, or an empty folder: the bundle is put there by one rename. */
  readonly fresh: boolean
  /** Files that are ours: each with the hashes it may have for us to delete it. */
  readonly ours: ReadonlyMap<string, ReadonlySet<string>>
}

export interface TargetRequest {
  readonly storage: Storage
  /** Absolute path, as the author gave it. */
  readonly out: string
  /** Absolute root of the workspace and the folders of its series. */
  readonly root: string
  readonly series: readonly string[]
  /** Write although the folder holds other files. */
  readonly intoExisting: boolean
}

/**
 * Decides whether a bundle may be written to a folder and how. Raises `export.targetRefused` for places
 * that are never written to, `export.targetNotEmpty` for folders with files of somebody else. Writes nothing.
 */
export async function planTarget({
  storage,
  out,
  root,
  series,
  intoExisting,
}: TargetRequest): Promise<Target> {
  const { folder, existing } = await locate(storage, resolve(out))
  await refuseForbidden(storage, { out, folder, root, series })

  const parent = existing === folder ? dirname(folder) : existing
  const entries = existing === folder ? ((await storage.list(folder)) ?? []) : []
  const workshop = existing !== folder || (await storage.writable(parent)) ? parent : folder
  if (entries.length === 0) return { folder, workshop, fresh: workshop !== folder, ours: new Map() }

  const manifests = await Promise.all(
    [bundleManifestName, pendingManifestName].map(async (name) =>
      decodeBundleManifest(await readFile(storage, join(folder, name))),
    ),
  )
  const ours = new Map<string, Set<string>>()
  for (const manifest of manifests) {
    for (const [path, hash] of Object.entries(manifest?.files ?? {})) {
      ours.set(path, (ours.get(path) ?? new Set()).add(hash))
    }
  }
  if (manifests.every((manifest) => manifest === null) && !intoExisting) {
    throw new SeriatimError(
      'export.targetNotEmpty',
      `"${out}" is not empty and holds no site of Seriatim. Nothing in it was touched; choose an empty folder, or export into it as it is (--into-existing).`,
    )
  }
  if (manifests[0] === null && entries.some(({ name }) => name === bundleManifestName)) {
    throw new SeriatimError(
      'export.targetNotEmpty',
      `"${out}" holds a ${bundleManifestName} that is not Seriatim's. Nothing in it was touched; choose another folder.`,
    )
  }
  return { folder, workshop, fresh: false, ours }
}

/** The folder with symlinks resolved, and the part of it that exists. */
async function locate(
  storage: Storage,
  out: string,
): Promise<{ readonly folder: string; readonly existing: string }> {
  const missing: string[] = []
  for (let at = out; ; at = dirname(at)) {
    const real = await storage.realPath(at)
    if (real !== null) {
      const kind = (await storage.facts(real))?.kind
      if (kind !== 'folder') throw refused(out, `"${at}" is not a folder`)
      return { folder: join(real, ...missing), existing: real }
    }
    if (dirname(at) === at) throw refused(out, 'it is on no disk that is there')
    // Writing through a symlink that leads nowhere would create whatever it names.
    if ((await storage.facts(at))?.kind === 'symlink')
      throw refused(out, `"${at}" is a link that leads nowhere`)
    missing.unshift(basename(at))
  }
}

interface Place {
  readonly out: string
  readonly folder: string
  readonly root: string
  readonly series: readonly string[]
}

async function refuseForbidden(storage: Storage, { out, folder, root, series }: Place): Promise<void> {
  const real = async (path: string) => (await storage.realPath(path)) ?? resolve(path)
  const workspace = await real(root)
  if (dirname(folder) === folder) throw refused(out, 'it is the root of a disk')
  if (folder === (await real(homedir()))) throw refused(out, 'it is your home folder')
  if (folder === workspace) throw refused(out, 'it is the workspace itself')
  if (isInside(folder, workspace)) throw refused(out, 'the workspace lies in it')
  for (const name of series) {
    if (isInside(await real(join(root, name)), folder))
      throw refused(out, `it belongs to the series "${name}"`)
  }
  if (isInside(join(workspace, '.seriatim'), folder))
    throw refused(out, "it belongs to the workspace's own data")
  for (const name of [workspaceManifestName, seriesManifestName]) {
    if ((await storage.facts(join(folder, name))) !== null)
      throw refused(out, `it holds a ${name}, so it is somebody's writing`)
  }
}

async function readFile(storage: Storage, path: string): Promise<Uint8Array | null> {
  return (await storage.facts(path))?.kind === 'file' ? await storage.read(path) : null
}

function refused(out: string, reason: string): SeriatimError {
  return new SeriatimError(
    'export.targetRefused',
    `A site cannot be written to "${out}": ${reason}. Nothing was touched; choose another folder.`,
  )
}
