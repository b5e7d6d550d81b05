import { decodeForReading } from '#core/documents/decode-text'
import { listVersions, readVersion } from '#core/history/list-versions'
import { pinVersion } from '#core/history/pin-version'
import { findSeries, requireWritable } from '#core/operations/find-series'
import { compareWithNow, readOrderThen } from '#core/operations/order-then'
import { restoreOrder } from '#core/operations/restore-order'
import { restoreVersion } from '#core/operations/restore-version'
import type { Storage } from '#core/storage/storage'
import { seriesManifestName } from '#core/workspace/series-manifest'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Extract<keyof Handlers, `history.${string}`>

/** Reading what is listed waits for what is being written, so that a list is never behind. */
export function historyHandlers(storage: Storage, session: WorkspaceSession): Pick<Handlers, Area> {
  const { system } = storage
  const settled = async (): Promise<string> => {
    await session.inTurn(() => session.history.flush())
    return session.require().root
  }
  return {
    'history.list': async ({ series, path }) => {
      const root = await settled()
      return await listVersions(system, root, `${series}/${path}`)
    },
    'history.read': async ({ series, path, id }) => {
      const { version, bytes } = await readVersion(system, session.require().root, `${series}/${path}`, id)
      return { version, text: decodeForReading(bytes) }
    },
    'history.restore': async (request) => {
      await settled()
      const { step } = await session.write(request.series, [request.path], (model) =>
        restoreVersion(storage, model, request),
      )
      return { step }
    },
    'history.pin': async ({ series, path, id, pinned }) => {
      await session.write(series, [], async (model) => {
        requireWritable(model)
        await pinVersion(system, model.root, `${series}/${path}`, { id, pinned })
      })
      return {}
    },
    'history.orders': async ({ series }) => {
      const root = await settled()
      const { folder } = findSeries(session.require(), series)
      return await listVersions(system, root, `${folder}/${seriesManifestName}`)
    },
    'history.order': async ({ series: wanted, id }) => {
      const model = session.require()
      const series = findSeries(model, wanted)
      const { version, manifest } = await readOrderThen(storage, model, series, id)
      return { version, entries: compareWithNow(series, manifest) }
    },
    'history.restoreOrder': async (request) => {
      await settled()
      const step = await session.write(request.series, [seriesManifestName], (model) =>
        restoreOrder(storage, model, request),
      )
      return { series: findSeries(session.require(), request.series).snapshot, step }
    },
  }
}
