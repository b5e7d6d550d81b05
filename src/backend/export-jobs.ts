import { randomUUID } from 'node:crypto'
import { checkWorkspace } from '#core/check/check-workspace'
import type { Storage } from '#core/storage/storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { ParsedParams } from '#shared/contract/index'
import { SeriatimError } from '#shared/errors'
import type { EventHub } from './event-hub.ts'
import type { Log } from './host.ts'

/** Exports that run while the author goes on writing. */
export interface ExportJobs {
  start(model: WorkspaceModel, params: ParsedParams<'export.start'>): string
  /** `job.notFound` when no such job runs. */
  cancel(job: string): void
  /** Cancels what runs and waits for it. */
  close(): Promise<void>
}

export interface ExportJobOptions {
  readonly storage: Storage
  readonly events: EventHub
  readonly log: Log
  readonly resources: string
  readonly version: string
}

export function createExportJobs({ storage, events, log, resources, version }: ExportJobOptions): ExportJobs {
  const running = new Map<string, { readonly controller: AbortController; readonly done: Promise<void> }>()

  const run = async (
    job: string,
    opened: WorkspaceModel,
    params: ParsedParams<'export.start'>,
    signal: AbortSignal,
  ) => {
    try {
      // The exporter is loaded when it is wanted: it is no part of starting up.
      const { exportSite } = await import('#core/bundle/export-site')
      events.emit('job.progress', { job, step: 'check', done: 0, total: 1 })
      const { drafts, out, series, intoExisting } = params
      const model =
        drafts === opened.snapshot.drafts
          ? opened
          : await loadWorkspace(storage, opened.root, { drafts, previous: opened })
      const problems = await checkWorkspace(storage, model)
      events.emit('job.progress', { job, step: 'check', done: 1, total: 1 })
      const report = await exportSite({
        storage,
        model,
        out,
        series,
        resources,
        version,
        intoExisting,
        signal,
        problems,
        onProgress: (progress) => events.emit('job.progress', { job, ...progress }),
      })
      events.emit('job.finished', { job, report })
    } catch (error) {
      if (!(error instanceof SeriatimError)) log.error('export failed', error)
      const { code, message } = error instanceof SeriatimError ? error : unexpected
      events.emit('job.failed', { job, code, message })
    } finally {
      running.delete(job)
    }
  }

  return {
    start(model, params) {
      const job = randomUUID()
      const controller = new AbortController()
      // A turn later, so that the caller knows the job's name before its first event.
      const done = new Promise<void>((resolve) => setImmediate(resolve)).then(() =>
        run(job, model, params, controller.signal),
      )
      running.set(job, { controller, done })
      return job
    },
    cancel(job) {
      const found = running.get(job)
      if (found === undefined) throw new SeriatimError('job.notFound', 'That export is not running any more.')
      found.controller.abort()
    },
    async close() {
      const jobs = [...running.values()]
      for (const { controller } of jobs) controller.abort()
      await Promise.all(jobs.map(({ done }) => done))
    },
  }
}

const unexpected = {
  code: 'internal.unexpected',
  message:
    'The export stopped for a reason Seriatim does not know. The articles are as they were; try again.',
} as const
