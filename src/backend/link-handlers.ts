import { join } from 'node:path'
import { openArticle } from '#core/documents/article-file'
import { decodeForReading } from '#core/documents/decode-text'
import { createLinkGraph, type LinkEdge } from '#core/links/link-graph'
import { outlineSource } from '#core/markdown/outline-source'
import type { Storage } from '#core/storage/storage'
import { listFiles } from '#core/workspace/list-files'
import { mapConcurrently } from '#core/workspace/map-concurrently'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { InboundLink } from '#shared/contract/links'
import { noNumber } from '#shared/order/number-entries'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Extract<keyof Handlers, `links.${string}`>

/** As many files are read at a time for the words around links. */
const atOnce = 8
/** Characters before and after the place of a link. */
const around = { before: 60, after: 100 }

export function linkHandlers(storage: Storage, session: WorkspaceSession): Pick<Handlers, Area> {
  const graph = createLinkGraph()
  return {
    'links.inbound': async ({ series, path }) => {
      const model = session.require()
      const edges = graph.inbound(model, `${series}/${path}`)
      const bySource = Map.groupBy(edges, ({ from }) => `${from.series}/${from.path}`)
      const told = await mapConcurrently([...bySource], atOnce, async ([source, found]) => {
        const bytes = await storage.read(join(model.root, source))
        const lines = bytes === null ? [] : decodeForReading(bytes).split(/\r\n|\r|\n/)
        return found.map((edge) => inbound(model, edge, lines[edge.link.line - 1] ?? ''))
      })
      return told.flat()
    },
    'links.headings': async ({ series, path }) => {
      const { text } = await openArticle(storage, { root: session.require().root, series, path })
      return outlineSource(text).headings.map(({ level, text: words, id }) => ({ level, text: words, id }))
    },
    'links.files': ({ series }) => listFiles(storage, session.require().root, series),
  }
}

function inbound(model: WorkspaceModel, { from, link, fragment }: LinkEdge, line: string): InboundLink {
  const entries = model.snapshot.series.find(({ folder }) => folder === from.series)?.entries
  const entry = entries?.find(({ path }) => path === from.path)
  const { form, line: at, column } = link
  const start = Math.max(0, column - 1 - around.before)
  const end = column - 1 + around.after
  const excerpt = `${start > 0 ? '…' : ''}${line.slice(start, end).trim()}${end < line.length ? '…' : ''}`
  return {
    ...from,
    title: entry?.title ?? from.path,
    number: entry?.number ?? noNumber,
    form,
    line: at,
    column,
    fragment,
    excerpt,
  }
}
