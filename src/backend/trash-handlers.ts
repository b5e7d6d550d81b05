import { emptyTrash, listTrash } from '#core/operations/list-trash'
import { findSeries } from '#core/operations/find-series'
import { restoreArticles } from '#core/operations/restore-articles'
import { trashArticles } from '#core/operations/trash-articles'
import type { Storage } from '#core/storage/storage'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Exclude<Extract<keyof Handlers, `trash.${string}` | 'article.trash'>, 'trash.restoreSeries'>

export function trashHandlers(storage: Storage, session: WorkspaceSession): Pick<Handlers, Area> {
  return {
    'trash.list': () => listTrash(storage, session.require()),
    'article.trash': async ({ series, keys }) => {
      const { ids, step } = await session.write(series, [], (model) =>
        trashArticles(storage, model, { series, keys, now: new Date() }),
      )
      return { series: findSeries(session.require(), series).snapshot, trashed: [...ids], step }
    },
    'trash.restore': async ({ ids }) => ({
      restored: await session.writeAnywhere((model) => restoreArticles(storage, model, ids)),
    }),
    'trash.empty': async () => {
      await session.writeAnywhere((model) => emptyTrash(storage, model, new Date()))
      return {}
    },
  }
}
