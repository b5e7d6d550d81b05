import { archiveSeries } from '#core/operations/archive-series'
import { duplicateSeries } from '#core/operations/duplicate-series'
import { reorderSeries } from '#core/operations/reorder-series'
import { restoreSeries } from '#core/operations/restore-series'
import { trashSeries } from '#core/operations/trash-series'
import type { Storage } from '#core/storage/storage'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = `series.${'reorder' | 'archive' | 'duplicate' | 'trash'}` | 'trash.restoreSeries'

export type AllSeriesHandlers = Pick<Handlers, Area>

/** What is done with series as wholes. */
export function allSeriesHandlers(storage: Storage, session: WorkspaceSession): AllSeriesHandlers {
  return {
    'series.reorder': async (request) => ({
      step: await session.writeAnywhere((model) => reorderSeries(storage, model, request)),
    }),
    'series.archive': async (request) => ({
      step: await session.writeAnywhere((model) => archiveSeries(storage, model, request)),
    }),
    'series.duplicate': ({ series }) =>
      session.writeAnywhere((model) => duplicateSeries(storage, model, series)),
    'series.trash': ({ series }) =>
      session.writeAnywhere((model) => trashSeries(storage, model, { series, now: new Date() })),
    'trash.restoreSeries': ({ id }) => session.writeAnywhere((model) => restoreSeries(storage, model, id)),
  }
}
