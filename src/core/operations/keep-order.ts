import type { BeforeReplace } from '#core/documents/before-replace'
import { historyRoot } from '#core/history/history-paths'
import { recordVersion } from '#core/history/record-version'
import { fileError } from '#core/storage/file-error'
import type { Storage } from '#core/storage/storage'
import { seriesManifestName } from '#core/workspace/series-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { findSeries } from './find-series.ts'

/** Keeps the order of a series as a version before it is replaced, for callers that write once and end. */
export function keepOrder(storage: Storage, model: WorkspaceModel, series: string): BeforeReplace {
  const path = `${findSeries(model, series).folder}/${seriesManifestName}`
  return async (old) => {
    try {
      await recordVersion(storage.system, model.root, path, old, { at: new Date(), cause: 'saved' })
    } catch (error) {
      throw fileError(error, historyRoot(model.root), 'written')
    }
  }
}
