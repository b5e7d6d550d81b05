import { join } from 'node:path'
import { createLinkResolver } from '#core/markdown/resolve-link'
import type { Storage } from '#core/storage/storage'
import { modelLinkTargets } from '#core/workspace/link-targets'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { createAssetStore } from './asset-store.ts'
import { absoluteHref } from './relative-href.ts'

/** Addresses on the workspace's site; null where it has none. */
export interface PublishedAddresses {
  /** Where the site begins, a slash at its end. */
  readonly base: string | null
  /** Where each file is that was asked for. */
  readonly files: (string | null)[]
}

/**
 * The addresses that files of the workspace, by their paths from its root, have on the site that the whole of it
 * is exported to. Nothing is written.
 */
export async function publishedAddresses(
  storage: Storage,
  model: WorkspaceModel,
  files: readonly string[],
): Promise<PublishedAddresses> {
  const { root, manifest } = model
  const base = absoluteHref(manifest.url, '')
  if (base === null) return { base, files: files.map(() => null) }
  const store = createAssetStore(storage, root, () => Promise.resolve())
  const sizeOf = async (path: string): Promise<number | null> =>
    path.split('/').includes('..') ? null : ((await storage.facts(join(root, path)))?.size ?? null)
  const sizes = new Set(await Promise.all(files.map(sizeOf)))
  // Of equal files the name of the first stands: those that may be equal are taken in the order of the export.
  for (const path of files.length === 0 ? [] : shownFiles(model))
    if (sizes.has(await sizeOf(path))) await store.addFromWorkspace(path)
  const found: (string | null)[] = []
  for (const path of files) {
    const asset = await store.addFromWorkspace(path)
    found.push(asset === null ? null : absoluteHref(manifest.url, asset.path))
  }
  return { base, files: found }
}

/** Files that shown articles name, in the order of the pages. */
function shownFiles(model: WorkspaceModel): ReadonlySet<string> {
  const resolve = createLinkResolver(modelLinkTargets(model))
  const found = new Set<string>()
  for (const { folder, articles, snapshot } of model.series)
    for (const { path, state } of snapshot.entries) {
      const facts = path === null || state !== 'shown' ? undefined : articles.get(path)
      for (const { href, form } of facts?.links ?? []) {
        const meant = resolve({ series: folder, path: facts?.path ?? '' }, href, form)
        if (meant.kind === 'asset') found.add(meant.path)
      }
    }
  return found
}
