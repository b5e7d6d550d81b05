import { join } from 'node:path'
import { decodeText } from '#core/documents/decode-text'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import type { Problem } from '#shared/model/problem'
import type { Workspace } from '#shared/model/workspace'
import { loadSeries } from './load-series.ts'
import { mapConcurrently } from './map-concurrently.ts'
import { seriesManifestName } from './series-manifest.ts'
import { readWorkspaceManifest, type WorkspaceManifest, workspaceManifestName } from './workspace-manifest.ts'
import type { SeriesModel, WorkspaceModel } from './workspace-model.ts'

export interface LoadOptions {
  /** Count drafts among the shown. */
  readonly drafts: boolean
  /** An earlier model of the same folder: what did not change since is taken from it. */
  readonly previous?: WorkspaceModel | undefined
}

/**
 * Reads a workspace: manifests and articles, loosely. Writes nothing. `root` is absolute. Raises
 * `workspace.notFound` and `workspace.notAWorkspace`; whatever else is wrong is among the problems.
 */
export async function loadWorkspace(
  storage: Storage,
  root: string,
  options: LoadOptions,
): Promise<WorkspaceModel> {
  const manifest = await openManifest(storage, root)
  const folders = await seriesFolders(storage, root, manifest)
  const previous = new Map(options.previous?.series.map((series) => [series.folder, series]))
  const series = await mapConcurrently(folders, 4, (folder) =>
    loadSeries(storage, root, folder, { manifest, drafts: options.drafts, previous: previous.get(folder) }),
  )
  const writable = await storage.writable(root)
  return modelOf({ root, manifest, series, drafts: options.drafts, writable })
}

/** The model with one series put in place of its older self. */
export function withSeries(model: WorkspaceModel, changed: SeriesModel): WorkspaceModel {
  const series = model.series.map((one) => (one.folder === changed.folder ? changed : one))
  const { root, manifest, snapshot } = model
  return modelOf({ root, manifest, series, drafts: snapshot.drafts, writable: snapshot.readOnly !== 'disk' })
}

interface ModelParts {
  readonly root: string
  readonly manifest: WorkspaceManifest
  readonly series: readonly SeriesModel[]
  readonly drafts: boolean
  readonly writable: boolean
}

function modelOf({ root, manifest, series, drafts, writable }: ModelParts): WorkspaceModel {
  const snapshot: Workspace = {
    root,
    title: manifest.title ?? root.split(/[\\/]/).at(-1) ?? root,
    description: manifest.description,
    author: manifest.author,
    language: manifest.language,
    remoteImages: manifest.remoteImages,
    wordsPerMinute: manifest.wordsPerMinute,
    readOnly: readOnlyReason(manifest, writable),
    lockedBy: null,
    recovered: [],
    reachable: true,
    drafts,
    series: series.map((one) => one.snapshot),
    problems: [
      ...manifest.problems,
      ...missingFolders(manifest, series),
      ...series.flatMap((one) => one.problems),
    ],
  }
  return { root, manifest, series, snapshot }
}

function readOnlyReason(manifest: WorkspaceManifest, writable: boolean): Workspace['readOnly'] {
  if (manifest.newerFormat) return 'newer-format'
  if (manifest.damaged) return 'manifest-unreadable'
  return writable ? null : 'disk'
}

async function openManifest(storage: Storage, root: string): Promise<WorkspaceManifest> {
  if ((await storage.list(root)) === null) {
    throw new SeriatimError('workspace.notFound', `There is no folder "${root}". Nothing was changed.`)
  }
  const bytes = await storage.read(join(root, workspaceManifestName))
  if (bytes === null) {
    throw new SeriatimError(
      'workspace.notAWorkspace',
      `"${root}" is not a Seriatim workspace: it holds no ${workspaceManifestName}. Nothing was changed; "seriatim init" makes a new one.`,
    )
  }
  return readWorkspaceManifest(decodeText(bytes)?.text ?? null)
}

/** Child folders with a `series.yaml`: those that the manifest lists first, the rest by code point. */
async function seriesFolders(storage: Storage, root: string, manifest: WorkspaceManifest): Promise<string[]> {
  const entries = (await storage.list(root)) ?? []
  const found = await mapConcurrently(entries, 16, async ({ name, kind }) => {
    if (kind !== 'folder' || name.startsWith('.')) return null
    return (await storage.facts(join(root, name, seriesManifestName)))?.kind === 'file' ? name : null
  })
  const names = found.filter((name) => name !== null)
  const listed = manifest.series.flatMap((wanted) => names.filter((name) => sameName(name, wanted)))
  return [...new Set([...listed, ...names])]
}

function missingFolders(manifest: WorkspaceManifest, series: readonly SeriesModel[]): Problem[] {
  return manifest.series
    .filter((wanted) => !series.some(({ folder }) => sameName(folder, wanted)))
    .map((wanted) => ({
      code: 'workspace.series-missing',
      severity: 'warning',
      series: null,
      path: null,
      line: null,
      column: null,
      message: `${workspaceManifestName} lists the series "${wanted}", but there is no folder of that name with a ${seriesManifestName}.`,
    }))
}

function sameName(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC')
}
