import { inverseOf, transact } from '#core/journal/transact'
import type { FileMove } from '#core/journal/transaction'
import { type FollowOptions, writingOptions } from '#core/links/follow-links'
import { addArticles } from '#core/operations/add-articles'
import { findSeries, requireWritable } from '#core/operations/find-series'
import { mergeArticles } from '#core/operations/merge-articles'
import { moveToSeries } from '#core/operations/move-to-series'
import { renameArticle } from '#core/operations/rename-article'
import { renameFile } from '#core/operations/rename-file'
import { renameHeading } from '#core/operations/rename-heading'
import { renameSeries } from '#core/operations/rename-series'
import { splitArticle } from '#core/operations/split-article'
import type { Storage } from '#core/storage/storage'
import { seriesManifestName } from '#core/workspace/series-manifest'
import type { EventPayload } from '#shared/contract/index'
import { SeriatimError } from '#shared/errors'
import type { EventHub } from './event-hub.ts'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area =
  | 'article.rename'
  | 'article.moveToSeries'
  | 'article.renameHeading'
  | 'article.split'
  | 'article.merge'
  | 'article.addFiles'
  | 'file.rename'
  | 'series.rename'
  | `operation.${'undo' | 'cancel'}`
type Relocation = EventPayload<'article.moved'>

/** Between two words about how far an operation is, in milliseconds. */
const tellEvery = 500

/**
 * What gives an article, a heading, a picture or a series another name or place, makes two articles of one or one
 * of two, or takes files in, and what takes that back. Clients hear of a new path before they hear that there is nothing at the old
 * one, so that an open text follows its file.
 */
export function relocationHandlers(
  storage: Storage,
  session: WorkspaceSession,
  events: EventHub,
): Pick<Handlers, Area> {
  const running = new Map<string, AbortController>()
  const tell = (moved: readonly Relocation[]): void => {
    for (const each of moved) events.emit('article.moved', each)
  }
  /** A manifest that moves takes the whole series along. */
  const tellMoves = (moves: readonly FileMove[]): void => {
    const series = moves.filter(({ from }) => from.endsWith(`/${seriesManifestName}`))
    for (const { from, to } of series)
      events.emit('series.moved', { from: articleAt(from).series, to: articleAt(to).series })
    if (series.length === 0) tell(moves.map(({ from, to }) => ({ from: articleAt(from), to: articleAt(to) })))
  }
  /** Runs long work that its client can follow and give up by the name it gave. */
  const asJob = async <T>(
    job: string | undefined,
    work: (options: FollowOptions) => Promise<T>,
  ): Promise<T> => {
    if (job === undefined) return await work({})
    const controller = new AbortController()
    running.set(job, controller)
    let told = performance.now()
    try {
      return await work({
        signal: controller.signal,
        onProgress: (progress) => {
          const now = performance.now()
          if (now - told < tellEvery) return
          told = now
          events.emit('operation.progressed', { job, ...progress })
        },
      })
    } finally {
      running.delete(job)
    }
  }
  return {
    'article.rename': ({ job, series, path, name }) =>
      asJob(job, (options) =>
        session.writeAnywhere(async (model) => {
          const renamed = await renameArticle(storage, model, { series, path, name }, options)
          if (renamed.step !== null) tell([{ from: { series, path }, to: { series, path: renamed.path } }])
          return renamed
        }),
      ),
    'article.moveToSeries': ({ job, ...request }) =>
      asJob(job, (options) =>
        session.writeAnywhere(async (model) => {
          const { paths, ...rest } = await moveToSeries(storage, model, request, options)
          const { from, series } = request
          tell(paths.map((path) => ({ from: { series: from, path }, to: { series, path } })))
          return { paths: [...paths], ...rest }
        }),
      ),
    'article.renameHeading': ({ job, ...request }) =>
      asJob(job, (options) =>
        session.writeAnywhere((model) => renameHeading(storage, model, request, options)),
      ),
    'file.rename': ({ job, ...request }) =>
      asJob(job, (options) => session.writeAnywhere((model) => renameFile(storage, model, request, options))),
    'article.split': ({ job, ...request }) =>
      asJob(job, (options) =>
        session.writeAnywhere((model) => splitArticle(storage, model, request, options)),
      ),
    'article.merge': ({ job, ...request }) =>
      asJob(job, (options) =>
        session.writeAnywhere((model) => mergeArticles(storage, model, request, options)),
      ),
    'article.addFiles': ({ job, series, files, ...place }) =>
      asJob(job, async (options) => {
        const added = await session.write(series, [], (model) => {
          const bytes = files.map(({ path, content }) => ({ path, bytes: Buffer.from(content, 'base64') }))
          return addArticles(storage, model, { series, files: bytes, ...place }, writingOptions(options))
        })
        const { snapshot } = findSeries(session.require(), series)
        return { ...added, paths: [...added.paths], series: snapshot }
      }),
    'series.rename': ({ job, ...request }) =>
      asJob(job, (options) =>
        session.writeAnywhere(async (model) => {
          const from = findSeries(model, request.series).folder
          const renamed = await renameSeries(storage, model, request, options)
          if (renamed.step !== null) events.emit('series.moved', { from, to: renamed.folder })
          return renamed
        }),
      ),
    'operation.undo': ({ step }) =>
      session.writeAnywhere(async (model) => {
        requireWritable(model)
        const inverse = await inverseOf(storage, model.root, step)
        const { id } = await transact(storage, model.root, inverse)
        tellMoves(inverse.moves ?? [])
        return { step: id }
      }),
    'operation.cancel': async ({ job }) => {
      const controller = running.get(job)
      if (controller === undefined)
        throw new SeriatimError('job.notFound', 'That is done already, or was never begun.')
      controller.abort(new SeriatimError('job.cancelled', 'Given up. Every file is as it was.'))
      return {}
    },
  }
}

/** An article by its path in the workspace; a series is one folder name, so the first slash ends it. */
function articleAt(path: string): Relocation['from'] {
  const slash = path.indexOf('/')
  return { series: path.slice(0, slash), path: path.slice(slash + 1) }
}
