import { removeSection, renameSection, reorderSection } from '#core/operations/change-section'
import { createSection } from '#core/operations/create-section'
import { findSeries } from '#core/operations/find-series'
import { planTitles } from '#core/operations/plan-titles'
import { retitlePlanned } from '#core/operations/retitle-planned'
import { writePlanned } from '#core/operations/write-planned'
import type { Storage } from '#core/storage/storage'
import { seriesManifestName } from '#core/workspace/series-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Series } from '#shared/model/series'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Extract<keyof Handlers, `planned.${string}` | `section.${string}`>

/** Sections, and articles that are planned: what is written of both stands in `series.yaml`. */
export function structureHandlers(storage: Storage, session: WorkspaceSession): Pick<Handlers, Area> {
  /** Answers with the series as it is then: where no file is named as changed, all of it is looked at. */
  const write = async <T extends object>(
    folder: string,
    changed: readonly string[],
    work: (model: WorkspaceModel) => Promise<T>,
  ): Promise<T & { readonly series: Series }> => {
    const made = await session.write(folder, changed, work)
    return { ...made, series: findSeries(session.require(), folder).snapshot }
  }
  const order = [seriesManifestName]
  return {
    'planned.add': ({ to, ...request }) =>
      write(request.series, order, (model) =>
        planTitles(storage, model, to === undefined ? request : { ...request, to }),
      ),
    'planned.rename': (request) =>
      write(request.series, order, (model) => retitlePlanned(storage, model, request)),
    'planned.write': (request) => write(request.series, [], (model) => writePlanned(storage, model, request)),
    'section.create': (request) =>
      write(request.series, order, (model) => createSection(storage, model, request)),
    'section.rename': (request) =>
      write(request.series, order, async (model) => ({ step: await renameSection(storage, model, request) })),
    'section.reorder': (request) =>
      write(request.series, order, async (model) => ({
        step: await reorderSection(storage, model, request),
      })),
    'section.remove': (request) =>
      write(request.series, order, async (model) => ({ step: await removeSection(storage, model, request) })),
  }
}
