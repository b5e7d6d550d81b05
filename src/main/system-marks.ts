import { app, type BrowserWindow } from 'electron'
import type { Backend } from '#backend/backend'
import { createEventListeners } from '#shared/contract/event-listeners'
import type { JobProgress } from '#shared/model/export-report'

/** How much of an export each of its steps is, in order. */
const shares: Readonly<Record<JobProgress['step'], readonly [from: number, to: number]>> = {
  check: [0, 0.05],
  plan: [0.05, 0.1],
  render: [0.1, 0.8],
  write: [0.8, 1],
}
const noProgress = -1

/**
 * Shows outside the windows what goes on inside: the opened workspaces among the recent documents, and an
 * export's progress on the taskbar or dock.
 */
export function markSystem(backend: Backend, windows: ReadonlySet<BrowserWindow>): void {
  const progress = (fraction: number): void => {
    for (const window of windows) if (!window.isDestroyed()) window.setProgressBar(fraction)
  }
  const events = createEventListeners()
  events.on('workspace.changed', ({ workspace }) => {
    if (workspace !== null) app.addRecentDocument(workspace.root)
  })
  events.on('job.progress', (job) => progress(fractionOf(job)))
  events.on('job.finished', () => progress(noProgress))
  events.on('job.failed', () => progress(noProgress))
  backend.subscribe((event, payload) => events.emit(event, payload))
}

/** Progress of the whole export, 0 to 1. */
export function fractionOf({ step, done, total }: JobProgress): number {
  const [from, to] = shares[step]
  return from + (to - from) * (total === 0 ? 1 : done / total)
}
