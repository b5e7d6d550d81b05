import { moveToSeries } from '#core/operations/move-to-series'
import { renameArticle } from '#core/operations/rename-article'
import type { Storage } from '#core/storage/storage'
import type { EventHub } from './event-hub.ts'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = 'article.rename' | 'article.moveToSeries'

/**
 * What gives an article another path. Clients hear of that before they hear that there is nothing at the old
 * one, so that an open text follows its file.
 */
export function relocationHandlers(
  storage: Storage,
  session: WorkspaceSession,
  events: EventHub,
): Pick<Handlers, Area> {
  return {
    'article.rename': async ({ series, path, name }) => ({
      path: await session.writeAnywhere(async (model) => {
        const renamed = await renameArticle(storage, model, { series, path, name })
        if (renamed !== path)
          events.emit('article.moved', { from: { series, path }, to: { series, path: renamed } })
        return renamed
      }),
    }),
    'article.moveToSeries': async (request) => ({
      paths: await session.writeAnywhere(async (model) => {
        const paths = await moveToSeries(storage, model, request)
        for (const path of paths)
          events.emit('article.moved', {
            from: { series: request.from, path },
            to: { series: request.series, path },
          })
        return paths
      }),
    }),
  }
}
