import { resolve } from 'node:path'
import { findWorkspace } from '#core/workspace/find-workspace'
import type { Backend, BackendOptions } from './backend.ts'
import { allSeriesHandlers } from './all-series-handlers.ts'
import { articleHandlers } from './article-handlers.ts'
import { createEventHub } from './event-hub.ts'
import { createExportJobs } from './export-jobs.ts'
import { exportHandlers } from './export-handlers.ts'
import { historyHandlers } from './history-handlers.ts'
import { linkHandlers } from './link-handlers.ts'
import { createLiveCheck } from './live-check.ts'
import { createPreferences } from './preferences.ts'
import { recoveryHandlers } from './recovery-handlers.ts'
import { propertyHandlers } from './property-handlers.ts'
import { previewHandlers } from './preview-handlers.ts'
import { createRouter } from './router.ts'
import { relocationHandlers } from './relocation-handlers.ts'
import { structureHandlers } from './structure-handlers.ts'
import { templateHandlers } from './template-handlers.ts'
import { trashHandlers } from './trash-handlers.ts'
import { systemHandlers } from './system-handlers.ts'
import { windowHandlers } from './window-handlers.ts'
import { workspaceHandlers } from './workspace-handlers.ts'
import { statisticsHandlers } from './statistics-handlers.ts'
import { createWordCounter } from './word-counter.ts'
import { createWorkspaceSession } from './workspace-session.ts'

/** Puts the handlers of every area behind one router. One backend holds one open workspace. */
export function createBackend({ storage, host, resources }: BackendOptions): Backend {
  const events = createEventHub()
  const session = createWorkspaceSession(storage, events, host, (changed) => live.noteRead(changed))
  const live = createLiveCheck({ storage, events, log: host.log, model: () => session.model })
  const preferences = createPreferences(host, events)
  const jobs = createExportJobs({ storage, events, log: host.log, resources, version: host.version })
  const counter = createWordCounter({
    storage,
    events,
    log: host.log,
    inTurn: (work) => session.inTurn(work),
  })
  const open = async (path: string) => {
    await counter.flush()
    const model = await session.open(await findWorkspace(storage, resolve(path)))
    await preferences.remember(model.root)
    return model.snapshot
  }
  const call = createRouter(
    {
      ...systemHandlers(host, preferences, events),
      ...workspaceHandlers({ storage, host, resources, session, preferences, live, open }),
      ...articleHandlers(storage, session, counter, host.dataFolder),
      ...statisticsHandlers(session, counter),
      ...relocationHandlers(storage, session, events),
      ...trashHandlers(storage, session),
      ...allSeriesHandlers(storage, session),
      ...structureHandlers(storage, session),
      ...propertyHandlers(storage, session),
      ...templateHandlers(storage, session),
      ...historyHandlers(storage, session),
      ...linkHandlers(storage, session),
      ...previewHandlers(session),
      ...windowHandlers(host),
      ...recoveryHandlers(storage, session, host.dataFolder),
      ...exportHandlers({ storage, host, session, jobs, preferences }),
    },
    host.log,
  )
  return {
    call,
    subscribe: (listener) => events.subscribe(listener),
    openWorkspace: async (path) => void (await open(path)),
    get workspaceRoot() {
      return session.model?.root ?? null
    },
    close: async () => {
      await live.close()
      await jobs.close()
      await counter.flush()
      await session.close()
    },
  }
}
