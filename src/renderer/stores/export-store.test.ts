import { beforeEach, describe, expect, it } from 'vitest'
import { useExportStore } from './export-store.ts'
import type { ExportReport, JobProgress } from '#shared/model/export-report'

const report: ExportReport = {
  out: '/site',
  target: 'site',
  pages: 3,
  wordsIn: 10,
  wordsOut: 10,
  articles: [],
  added: [],
  changed: [],
  removed: [],
  unchanged: 3,
  leftOut: [],
  problems: [],
}
const half: JobProgress = { job: 'one', step: 'render', done: 1, total: 2 }
const store = useExportStore.getState

beforeEach(() => store().set({ phase: 'none' }))

describe('the export of the window', () => {
  it('goes from start over progress to its report', () => {
    store().set({ phase: 'starting' })
    store().started('one')
    store().receive({ kind: 'progress', payload: half })
    expect(store().export).toMatchObject({ phase: 'running', progress: half })
    store().receive({ kind: 'finished', payload: { job: 'one', report } })
    expect(store().export).toEqual({ phase: 'done', report })
  })

  it('applies events that came before the reply that names the job', () => {
    store().set({ phase: 'starting' })
    store().receive({ kind: 'progress', payload: half })
    store().receive({ kind: 'finished', payload: { job: 'one', report } })
    store().started('one')
    expect(store().export).toEqual({ phase: 'done', report })
  })

  it("leaves other windows' jobs alone", () => {
    store().set({ phase: 'starting' })
    store().started('one')
    store().receive({ kind: 'finished', payload: { job: 'other', report } })
    expect(store().export.phase).toBe('running')
  })

  it('tells a cancelled export from a failed one', () => {
    store().set({ phase: 'starting' })
    store().started('one')
    store().markCancelling()
    expect(store().export).toMatchObject({ cancelling: true })
    store().receive({ kind: 'failed', payload: { job: 'one', code: 'job.cancelled', message: 'Cancelled.' } })
    expect(store().export).toEqual({ phase: 'cancelled' })
  })

  it('keeps the sentence of a failure', () => {
    store().set({ phase: 'starting' })
    store().started('one')
    store().receive({
      kind: 'failed',
      payload: { job: 'one', code: 'export.targetNotEmpty', message: 'Not empty.' },
    })
    expect(store().export).toEqual({ phase: 'failed', code: 'export.targetNotEmpty', message: 'Not empty.' })
  })
})
