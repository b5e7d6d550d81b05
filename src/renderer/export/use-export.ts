import { useTranslations } from 'use-intl'
import { useActionContext } from '../actions/action-context.tsx'
import { flushAll } from '../documents/app-documents.ts'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useExportStore } from '../stores/export-store.ts'
import { SeriatimError } from '#shared/errors'
import type { Params } from '#shared/contract/index'

/** Starts and cancels exports, and opens what they made. */
export function useExport() {
  const { client, fail } = useActionContext()
  const shell = useTranslations('shell')

  async function start(params: Params<'export.start'>): Promise<void> {
    const { set, started } = useExportStore.getState()
    set({ phase: 'starting' })
    try {
      // What is exported is what the disk holds.
      await flushAll()
      const { job } = await client.call('export.start', params)
      started(job)
    } catch (error) {
      const code = error instanceof SeriatimError ? error.code : 'internal.unexpected'
      set({ phase: 'failed', code, message: sentenceOf(error, shell('unexpected')) })
    }
  }

  function cancel(): void {
    const { export: job, markCancelling } = useExportStore.getState()
    if (job.phase !== 'running') return
    markCancelling()
    client.call('job.cancel', { job: job.job }).catch((error: unknown) => {
      // It may have ended in the meantime; then its last event tells all.
      if (!(error instanceof SeriatimError && error.code === 'job.notFound')) fail(error)
    })
  }

  return { start, cancel }
}
