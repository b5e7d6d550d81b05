import { openArticle, saveArticle } from '#core/documents/article-file'
import { setAside } from '#core/documents/set-aside'
import { createArticle } from '#core/operations/create-article'
import { findSeries, requireWritable } from '#core/operations/find-series'
import { moveArticle } from '#core/operations/move-article'
import type { Storage } from '#core/storage/storage'
import type { ParsedParams } from '#shared/contract/index'
import { SeriatimError } from '#shared/errors'
import type { Preferences } from './preferences.ts'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Extract<keyof Handlers, `article.${string}` | `series.${string}`>

export function articleHandlers(
  storage: Storage,
  session: WorkspaceSession,
  preferences: Preferences,
): Pick<Handlers, Area> {
  const save = ({ series, path, text, baseRevision, overwrite }: ParsedParams<'article.save'>) =>
    session.write(series, [path], async (model) => {
      requireWritable(model)
      const place = { root: model.root, series: findSeries(model, series).folder, path }
      const revision = await saveArticle(storage, place, { text, baseRevision, overwrite })
      return { revision, savedAt: new Date().toISOString() }
    })
  const keep = ({ series, path, text }: ParsedParams<'article.setAside'>) => {
    const { root } = session.require()
    return setAside(storage, { root, series, path }, new TextEncoder().encode(text))
  }
  return {
    'article.open': async ({ series, path }) => {
      const { root, snapshot } = session.require()
      const { text, revision, writable } = await openArticle(storage, { root, series, path })
      void preferences.rememberArticle(root, { series, path })
      const readOnly = snapshot.readOnly !== null ? 'workspace' : writable ? null : 'not-utf8'
      return { series, path, text, revision, readOnly }
    },
    'article.save': (params) => save(params),
    'article.saveLast': async (params) => {
      try {
        await save(params)
        return { keptAs: null }
      } catch (error) {
        if (!(error instanceof SeriatimError) || error.code === 'workspace.noneOpen') throw error
        return { keptAs: await keep(params) }
      }
    },
    'article.setAside': async (params) => ({ keptAs: await keep(params) }),
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
