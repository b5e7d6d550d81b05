import { changeProperties } from '#core/operations/change-properties'
import { findSeries } from '#core/operations/find-series'
import type { Storage } from '#core/storage/storage'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

export type PropertyHandlers = Pick<Handlers, 'article.changeProperties'>

/** What is said of several articles at once. */
export function propertyHandlers(storage: Storage, session: WorkspaceSession): PropertyHandlers {
  return {
    'article.changeProperties': async (request) => {
      const made = await session.write(request.series, [], (model) =>
        changeProperties(storage, model, request),
      )
      return { ...made, series: findSeries(session.require(), request.series).snapshot }
    },
  }
}
