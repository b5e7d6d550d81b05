import { basename, dirname, join } from 'node:path'
import { lookAtTarget } from '#core/bundle/look-at-target'
import { publishedAddresses } from '#core/bundle/published-addresses'
import { isBundle } from '#core/bundle/open-bundle'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import type { ExportJobs } from './export-jobs.ts'
import type { Host } from './host.ts'
import type { Preferences } from './preferences.ts'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Extract<keyof Handlers, `export.${string}` | `job.${string}`>

export interface ExportHandlerOptions {
  readonly storage: Storage
  readonly host: Host
  readonly session: WorkspaceSession
  readonly jobs: ExportJobs
  readonly preferences: Preferences
}

export function exportHandlers({
  storage,
  host,
  session,
  jobs,
  preferences,
}: ExportHandlerOptions): Pick<Handlers, Area> {
  return {
    'export.start': async (params) => {
      const model = session.require()
      await preferences.rememberExport(model.root, params.out)
      return { job: jobs.start(model, params) }
    },
    'export.suggestFolder': async () => {
      const { root } = session.require()
      const { exportFolders } = await preferences.read()
      return { path: exportFolders[root] ?? join(dirname(root), `${basename(root)}-site`) }
    },
    'export.lookAtFolder': async ({ out }) => {
      const { root, series } = session.require()
      try {
        return await lookAtTarget({ storage, out, root, series: series.map(({ folder }) => folder) })
      } catch (error) {
        if (!(error instanceof SeriatimError) || !isRefusal(error)) throw error
        return { kind: 'refused', message: error.message }
      }
    },
    'export.addresses': ({ files }) => publishedAddresses(storage, session.require(), files),
    'export.openResult': async ({ out }) => {
      if (!(await isBundle(storage, out))) {
        throw new SeriatimError('export.notABundle', `"${out}" holds no exported site. Export it again.`)
      }
      return { url: await host.openResult(out) }
    },
    'job.cancel': async ({ job }) => {
      jobs.cancel(job)
      return {}
    },
  }
}

function isRefusal({ code }: SeriatimError): boolean {
  return code === 'export.targetRefused' || code === 'export.targetNotEmpty'
}
