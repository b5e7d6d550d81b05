import { inverseOf, transact } from '#core/journal/transact'
import { requireWritable } from '#core/operations/find-series'
import { moveToSeries } from '#core/operations/move-to-series'
import { renameArticle } from '#core/operations/rename-article'
import { renameFile } from '#core/operations/rename-file'
import { renameHeading } from '#core/operations/rename-heading'
import type { Storage } from '#core/storage/storage'
import type { EventPayload } from '#shared/contract/index'
import type { EventHub } from './event-hub.ts'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area =
  | 'article.rename'
  | 'article.moveToSeries'
  | 'article.renameHeading'
  | 'file.rename'
  | 'operation.undo'
type Relocation = EventPayload<'article.moved'>

/**
 * What gives an article another path, and what takes that back. Clients hear of it before they hear that there
 * is nothing at the old one, so that an open text follows its file.
 */
export function relocationHandlers(
  storage: Storage,
  session: WorkspaceSession,
  events: EventHub,
): Pick<Handlers, Area> {
  const tell = (moved: readonly Relocation[]): void => {
    for (const each of moved) events.emit('article.moved', each)
  }
  return {
    'article.rename': ({ series, path, name }) =>
      session.writeAnywhere(async (model) => {
        const renamed = await renameArticle(storage, model, { series, path, name })
        if (renamed.step !== null) tell([{ from: { series, path }, to: { series, path: renamed.path } }])
        return renamed
      }),
    'article.moveToSeries': (request) =>
      session.writeAnywhere(async (model) => {
        const { paths, ...rest } = await moveToSeries(storage, model, request)
        const { from, series } = request
        tell(paths.map((path) => ({ from: { series: from, path }, to: { series, path } })))
        return { paths: [...paths], ...rest }
      }),
    'article.renameHeading': (request) =>
      session.writeAnywhere((model) => renameHeading(storage, model, request)),
    'file.rename': (request) => session.writeAnywhere((model) => renameFile(storage, model, request)),
    'operation.undo': ({ step }) =>
      session.writeAnywhere(async (model) => {
        requireWritable(model)
        const inverse = await inverseOf(storage, model.root, step)
        const { id } = await transact(storage, model.root, inverse)
        tell((inverse.moves ?? []).map(({ from, to }) => ({ from: articleAt(from), to: articleAt(to) })))
        return { step: id }
      }),
  }
}

/** An article by its path in the workspace; a series is one folder name, so the first slash ends it. */
function articleAt(path: string): Relocation['from'] {
  const slash = path.indexOf('/')
  return { series: path.slice(0, slash), path: path.slice(slash + 1) }
}
