import { checkArticle } from '#core/check/check-article'
import { openArticle, saveArticle } from '#core/documents/article-file'
import { setAside } from '#core/documents/set-aside'
import { addFile } from '#core/operations/add-file'
import { arrangeArticles } from '#core/operations/arrange-articles'
import { convertArticle } from '#core/operations/convert-article'
import { createArticle } from '#core/operations/create-article'
import { createSeries } from '#core/operations/create-series'
import { duplicateArticle } from '#core/operations/duplicate-article'
import { findSeries, requireWritable } from '#core/operations/find-series'
import { moveArticles } from '#core/operations/move-articles'
import { dropUnsaved } from '#core/recovery/unsaved-texts'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { ParsedParams } from '#shared/contract/index'
import { SeriatimError } from '#shared/errors'
import type { AllSeriesHandlers } from './all-series-handlers.ts'
import type { PropertyHandlers } from './property-handlers.ts'
import type { Handlers } from './router.ts'
import type { WordCounter } from './word-counter.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Exclude<
  Extract<keyof Handlers, `article.${string}` | `series.${string}` | 'file.add'>,
  | 'article.trash'
  | 'article.rename'
  | 'article.moveToSeries'
  | 'article.renameHeading'
  | 'article.split'
  | 'article.merge'
  | 'article.addFiles'
  | 'series.rename'
  | keyof AllSeriesHandlers
  | keyof PropertyHandlers
>

export function articleHandlers(
  storage: Storage,
  session: WorkspaceSession,
  counter: WordCounter,
  userData: string | null,
): Pick<Handlers, Area> {
  const save = async ({ series, path, text, baseRevision }: ParsedParams<'article.save'>) => {
    const words = (model: WorkspaceModel): number =>
      model.series.find(({ folder }) => folder === series)?.articles.get(path)?.words ?? 0
    const saved = await session.write(series, [path], async (model) => {
      requireWritable(model)
      const place = { root: model.root, series: findSeries(model, series).folder, path }
      const before = words(model)
      const revision = await session.history.keeping(`${place.series}/${path}`, (beforeReplace) =>
        saveArticle(storage, place, { text, baseRevision, beforeReplace }),
      )
      // Now its file holds it. What cannot be removed is recognised by that when it is read.
      await dropUnsaved(storage, { root: model.root, userData }, { series, path }).catch(() => undefined)
      return { revision, before, root: model.root }
    })
    const { model } = session
    if (model?.root === saved.root) counter.note(saved.root, words(model) - saved.before)
    return { revision: saved.revision, savedAt: new Date().toISOString() }
  }
  const keep = async ({ series, path, text }: ParsedParams<'article.setAside'>) => {
    const { root } = session.require()
    const bytes = new TextEncoder().encode(text)
    await session.keepUnsaved(`${series}/${path}`, bytes)
    return await setAside(storage, { root, series, path }, bytes)
  }
  return {
    'article.open': async ({ series, path }) => {
      const { root, snapshot } = session.require()
      const { text, revision, writable } = await openArticle(storage, { root, series, path })
      const readOnly = snapshot.readOnly !== null ? 'workspace' : writable ? null : 'not-utf8'
      return { series, path, text, revision, readOnly }
    },
    'article.check': (text) => checkArticle(storage, session.require(), text),
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
    'article.create': async ({ series, title, section, template }) => {
      const made = await session.write(series, [], (model) =>
        createArticle(storage, model, {
          series,
          name: null,
          title,
          section,
          template: template === null ? null : { name: template, now: new Date() },
        }),
      )
      return { ...made, series: findSeries(session.require(), series).snapshot }
    },
    'article.convert': async ({ series, path }) => {
      const copy = await session.write(series, [], (model) =>
        convertArticle(storage, model, { series, path }),
      )
      return { path: copy, series: findSeries(session.require(), series).snapshot }
    },
    'article.duplicate': async (request) => {
      const made = await session.write(request.series, [], (model) =>
        duplicateArticle(storage, model, request),
      )
      return { ...made, series: findSeries(session.require(), request.series).snapshot }
    },
    'file.add': ({ series, path, name, content }) =>
      session.write(series, [path], (model) =>
        addFile(storage, model, { series, path, name, bytes: Buffer.from(content, 'base64') }),
      ),
    'series.create': async (request) => {
      const folder = await session.writeAnywhere((model) => createSeries(storage, model, request))
      return { folder, workspace: session.require().snapshot }
    },
    'series.move': (request) =>
      session.writeOrder(request.series, (model, before) => moveArticles(storage, model, request, before)),
    'series.arrange': (request) =>
      session.writeOrder(request.series, (model, before) => arrangeArticles(storage, model, request, before)),
  }
}
