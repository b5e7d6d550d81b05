import { openArticle, saveArticle } from '#core/documents/article-file'
import { setAside } from '#core/documents/set-aside'
import { createArticle } from '#core/operations/create-article'
import { findSeries, requireWritable } from '#core/operations/find-series'
import { moveArticle } from '#core/operations/move-article'
import type { Storage } from '#core/storage/storage'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Extract<keyof Handlers, `article.${string}` | `series.${string}`>

export function articleHandlers(storage: Storage, session: WorkspaceSession): Pick<Handlers, Area> {
  return {
    'article.open': async ({ series, path }) => {
      const { root, snapshot } = session.require()
      const { text, revision, writable } = await openArticle(storage, { root, series, path })
      const readOnly = snapshot.readOnly !== null ? 'workspace' : writable ? null : 'not-utf8'
      return { series, path, text, revision, readOnly }
    },
    'article.save': ({ series, path, text, baseRevision, overwrite }) =>
      session.write(series, [path], async (model) => {
        requireWritable(model)
        const place = { root: model.root, series: findSeries(model, series).folder, path }
        const revision = await saveArticle(storage, place, { text, baseRevision, overwrite })
        return { revision, savedAt: new Date().toISOString() }
      }),
    'article.setAside': async ({ series, path, text }) => {
      const { root } = session.require()
      return { keptAs: await setAside(storage, { root, series, path }, new TextEncoder().encode(text)) }
    },
    'article.create': async ({ series, title, section }) => {
      const path = await session.write(series, [], (model) =>
        createArticle(storage, model, { series, name: null, title, section }),
      )
      return { path, series: findSeries(session.require(), series).snapshot }
    },
    'series.move': async ({ series, key, to, section }) => {
      await session.write(series, [], (model) => moveArticle(storage, model, { series, key, to, section }))
      return findSeries(session.require(), series).snapshot
    },
  }
}
