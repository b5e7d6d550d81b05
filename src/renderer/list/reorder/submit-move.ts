import { moveOutcome, type MoveOutcome } from './move-outcome.ts'
import type { Client } from '../../bridge/client.ts'
import { useOrderStore, type MoveStep } from '../../stores/order-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'
import type { Move } from '#shared/order/move-entry'

/** What became of a move: what it meant when it was made, and how the host answered. */
export interface Submitted {
  readonly outcome: MoveOutcome
  readonly done: Promise<SubmitResult>
}
export type SubmitResult =
  /** `key` names the entry in the series as it is now. */
  { readonly kind: 'saved'; readonly key: string } | { readonly kind: 'failed'; readonly error: unknown }

/** The host answers one move at a time, in the order in which they were made. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Shows a move at once and sends it to the host. Null when it would change nothing. When it fails the
 * list falls back to what the host last said, and the move leaves the undo stack.
 */
export function submitMove(client: Client, series: string, key: string, move: Move): Submitted | null {
  const sent = send(client, series, key, move)
  if (sent === null) return null
  const step = stepOf(series, key, sent)
  if (step !== null) track(sent, step, 'undo')
  return sent
}

/** Takes the last move back. */
export function undoMove(client: Client): Submitted | null {
  const step = useOrderStore.getState().undo.at(-1)
  if (step === undefined) return null
  const sent = send(client, step.series, step.key, { to: step.from.position, section: step.from.section })
  if (sent === null) put(step, null)
  else track(sent, step, 'redo')
  return sent
}

/** Makes the move again that was taken back last. */
export function redoMove(client: Client): Submitted | null {
  const step = useOrderStore.getState().redo.at(-1)
  if (step === undefined) return null
  const sent = send(client, step.series, step.key, { to: step.to.position, section: step.to.section })
  if (sent === null) put(step, null)
  else track(sent, step, 'undo')
  return sent
}

interface Sent extends Submitted {
  readonly before: Series
}

function send(client: Client, series: string, key: string, move: Move): Sent | null {
  const { workspace } = useWorkspaceStore.getState()
  const before = seriesNow(series)
  if (workspace === null || before === null) return null
  const outcome = moveOutcome(before, key, move, workspace.drafts)
  if (outcome === null || outcome.same) return null

  const wire = { to: move.to, ...(outcome.sectionChanged ? { section: outcome.moved.section } : {}) }
  const id = useOrderStore.getState().begin({ series, key, move: wire })
  const call = last.then(() => client.call('series.move', { series, key, ...wire }))
  last = call.catch(() => undefined)
  const done = call.then(
    (now): SubmitResult => {
      useWorkspaceStore.getState().receiveSeries(now)
      useOrderStore.getState().settle(id, 'saved')
      return { kind: 'saved', key: keyAfter(now, key, outcome.to) }
    },
    (error: unknown): SubmitResult => {
      useOrderStore.getState().settle(id, 'failed')
      return { kind: 'failed', error }
    },
  )
  return { outcome, done, before }
}

/** Keys of planned entries may change with their place. */
function keyAfter(now: Series, key: string, position: number): string {
  if (now.entries.some((entry) => entry.key === key)) return key
  return now.entries.find((entry) => entry.position === position)?.key ?? key
}

/** Null for an article that joins the list: leaving it again is no move. */
function stepOf(series: string, key: string, { outcome, before }: Sent): MoveStep | null {
  const origin = before.entries.find((entry) => entry.key === key)
  if (origin === undefined || origin.position === null) return null
  return {
    series,
    key,
    title: outcome.moved.title,
    from: { position: origin.position, section: origin.section },
    to: { position: outcome.to, section: outcome.moved.section },
  }
}

/** Puts the step on its new stack at once, so that undo never waits for the disk; back if it fails. */
function track({ done }: Sent, step: MoveStep, stack: 'undo' | 'redo'): void {
  const { undo, redo } = useOrderStore.getState()
  const isNew = !undo.includes(step) && !redo.includes(step)
  put(step, stack, isNew ? 'clear-redo' : 'keep-redo')
  void done.then((result) => {
    if (result.kind === 'failed') {
      const origin = stack === 'undo' ? 'redo' : 'undo'
      put(step, isNew ? null : origin)
    } else if (result.key !== step.key) {
      rename(step, result.key)
    }
  })
}

function put(
  step: MoveStep,
  stack: 'undo' | 'redo' | null,
  others: 'clear-redo' | 'keep-redo' = 'keep-redo',
): void {
  const state = useOrderStore.getState()
  const undo = state.undo.filter((each) => each !== step)
  const redo = others === 'clear-redo' ? [] : state.redo.filter((each) => each !== step)
  state.setSteps(stack === 'undo' ? [...undo, step] : undo, stack === 'redo' ? [...redo, step] : redo)
}

function rename(step: MoveStep, key: string): void {
  const state = useOrderStore.getState()
  const renamed = (each: MoveStep): MoveStep => (each === step ? { ...each, key } : each)
  state.setSteps(state.undo.map(renamed), state.redo.map(renamed))
}
