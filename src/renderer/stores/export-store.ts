import { create } from 'zustand'
import type { EventPayload } from '#shared/contract/index'
import type { ExportReport, JobProgress } from '#shared/model/export-report'

/** The one export of this window, from its start to its report. */
export type ExportJob =
  | { readonly phase: 'none' }
  | { readonly phase: 'starting' }
  | {
      readonly phase: 'running'
      readonly job: string
      readonly progress: JobProgress | null
      /** How far each step has come, those that are done included. */
      readonly counts: StepCounts
      readonly cancelling: boolean
    }
  | { readonly phase: 'done'; readonly report: ExportReport }
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'failed'; readonly code: string; readonly message: string }

export type StepCounts = {
  readonly [Step in JobProgress['step']]?: { readonly done: number; readonly total: number }
}

type JobEvent =
  | { readonly kind: 'progress'; readonly payload: EventPayload<'job.progress'> }
  | { readonly kind: 'finished'; readonly payload: EventPayload<'job.finished'> }
  | { readonly kind: 'failed'; readonly payload: EventPayload<'job.failed'> }

export interface ExportState {
  readonly export: ExportJob
  readonly set: (job: ExportJob) => void
  /** The host took the job; events of it that came before this are applied now. */
  readonly started: (job: string) => void
  readonly receive: (event: JobEvent) => void
  readonly markCancelling: () => void
}

/** Events may overtake the reply that names their job, so those of unknown jobs wait for it. */
let early: JobEvent[] = []

export const useExportStore = create<ExportState>()((set, get) => ({
  export: { phase: 'none' },
  set: (job) => {
    if (job.phase === 'starting') early = []
    set({ export: job })
  },
  started: (job) => {
    set({ export: { phase: 'running', job, progress: null, counts: {}, cancelling: false } })
    const waiting = early
    early = []
    for (const event of waiting) get().receive(event)
  },
  receive: (event) => {
    const current = get().export
    if (current.phase === 'starting') early.push(event)
    if (current.phase === 'running' && current.job === event.payload.job) {
      set({ export: afterEvent(current, event) })
    }
  },
  markCancelling: () =>
    set((state) =>
      state.export.phase === 'running' ? { export: { ...state.export, cancelling: true } } : state,
    ),
}))

function afterEvent(current: Extract<ExportJob, { phase: 'running' }>, event: JobEvent): ExportJob {
  switch (event.kind) {
    case 'progress': {
      const { step, done, total } = event.payload
      return { ...current, progress: event.payload, counts: { ...current.counts, [step]: { done, total } } }
    }
    case 'finished':
      return { phase: 'done', report: event.payload.report }
    case 'failed':
      return event.payload.code === 'job.cancelled'
        ? { phase: 'cancelled' }
        : { phase: 'failed', code: event.payload.code, message: event.payload.message }
  }
}
