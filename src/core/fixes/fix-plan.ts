import { join } from 'node:path'
import { type DecodedText, decodeText, encodeText } from '#core/documents/decode-text'
import { revisionOf } from '#core/documents/revision'
import type { FileChange } from '#core/journal/transaction'
import { applyTextChanges, type TextChange } from '#core/markdown/source-range'
import { manifestChange, type ManifestOnDisk, readManifest } from '#core/operations/read-manifest'
import { findSeries } from '#core/operations/find-series'
import type { Storage } from '#core/storage/storage'
import type { SeriesManifest } from '#core/workspace/series-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { outdated } from './outdated.ts'

/** A file of text as it is on disk, by its path from the workspace's root. */
export interface TextOnDisk {
  readonly decoded: DecodedText
  readonly revision: string
}

interface EditedText extends TextOnDisk {
  readonly changes: TextChange[]
}

/** What several ways out come to, file by file, before anything is written. */
export interface FixPlan {
  readonly storage: Storage
  readonly model: WorkspaceModel
  /** A text to change; the same one each time it is asked for. */
  text(path: string): Promise<EditedText>
  /** Changes the manifest of a series, which earlier ways out may have changed already. */
  manifest(series: string, edit: (now: SeriesManifest) => SeriesManifest | null): Promise<void>
  /** Any other change. */
  add(...changes: FileChange[]): void
  /** All of it as changes of one transaction. */
  changes(): FileChange[]
}

export function createFixPlan(storage: Storage, model: WorkspaceModel): FixPlan {
  const texts = new Map<string, EditedText>()
  const manifests = new Map<string, { readonly onDisk: ManifestOnDisk; edited: SeriesManifest }>()
  const others: FileChange[] = []
  return {
    storage,
    model,
    async text(path) {
      const known = texts.get(path)
      if (known !== undefined) return known
      const bytes = await storage.read(join(model.root, path))
      const decoded = bytes === null ? null : decodeText(bytes)
      if (bytes === null || decoded === null) throw outdated(path)
      const text = { decoded, revision: revisionOf(bytes), changes: [] }
      texts.set(path, text)
      return text
    },
    async manifest(folder, edit) {
      const series = findSeries(model, folder)
      const onDisk = manifests.get(series.folder)?.onDisk ?? (await readManifest(storage, model.root, series))
      const now = manifests.get(series.folder)?.edited ?? onDisk.manifest
      const edited = edit(now)
      if (edited === null) throw outdated(`${folder}/series.yaml`)
      manifests.set(series.folder, { onDisk, edited })
    },
    add: (...changes) => void others.push(...changes),
    changes: () => [
      ...[...texts].flatMap(([path, text]) => textChange(path, text)),
      ...[...manifests.values()].flatMap(({ onDisk, edited }) => manifestChange(onDisk, edited)),
      ...others,
    ],
  }
}

function textChange(path: string, { decoded, revision, changes }: EditedText): FileChange[] {
  if (changes.length === 0) return []
  const inOrder = changes.toSorted((one, other) => one.from - other.from)
  // Two ways out of one place are one too many.
  if (inOrder.some((change, at) => change.from < (inOrder[at - 1]?.to ?? 0))) throw outdated(path)
  const bytes = encodeText({ ...decoded, text: applyTextChanges(decoded.text, inOrder) })
  if (bytes === null) throw outdated(path)
  return [{ path, before: revision, after: { kind: 'bytes', bytes } }]
}
