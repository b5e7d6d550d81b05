import { afterOthers } from './host-queue.ts'
import { hostChanges } from './host-changes.ts'
import { moveOutcome, type MoveOutcome } from './move-outcome.ts'
import { entriesOf, inPlace, type Placement } from './placement.ts'
import { trackStep } from './order-steps.ts'
import type { Client } from '../../bridge/client.ts'
import { useOrderStore, type MoveStep } from '../../stores/order-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import { afterPaint } from '../../view-frame/after-paint.ts'
import type { Series } from '#shared/model/series'

/** What became of a move: what it meant when it was made, and how the host answered. */
export interface Submitted {
  readonly outcome: MoveOutcome
  readonly done: Promise<SubmitResult>
}
export type SubmitResult =
  /** `renamed` gives the new key of every entry whose key changed with its place. */
  | { readonly kind: 'saved'; readonly renamed: ReadonlyMap<string, string> }
  | { readonly kind: 'failed'; readonly error: unknown }

/**
 * Shows a move at once and sends it to the host. Null when it would change nothing. When it fails the
 * list falls back to what the host last said, and the move leaves the undo stack. `title` names the step.
 */
export function submitMove(
  client: Client,
  series: string,
  placements: readonly Placement[],
  title: string,
): Submitted | null {
  const before = seriesNow(series)
  const sent = send(client, series, placements)
  if (before === null || sent === null) return null
  const step = stepOf(before, placements, sent.outcome, title)
  if (step !== null) track(sent, step, 'undo')
  return sent
}

/** Puts the entries of a step back where they were; null when they stand there already. */
export function sendBack(client: Client, step: MoveStep): Submitted | null {
  return again(client, step, step.from, 'redo')
}

/** Brings them again to where the step brought them. */
export function sendAgain(client: Client, step: MoveStep): Submitted | null {
  return again(client, step, step.to, 'undo')
}

function again(
  client: Client,
  step: MoveStep,
  placements: readonly Placement[],
  stack: 'undo' | 'redo',
): Submitted | null {
  const sent = send(client, step.series, placements)
  if (sent === null) trackStep(step, null, null)
  else track(sent, step, stack)
  return sent
}

function track(sent: Submitted, step: MoveStep, stack: 'undo' | 'redo'): void {
  trackStep(
    step,
    stack,
    sent.done.then((result) => renamedStep(step, result)),
  )
}

/** The step as it must be kept; null when it did not go through. */
function renamedStep(step: MoveStep, result: SubmitResult): MoveStep | null {
  if (result.kind === 'failed') return null
  if (result.renamed.size === 0) return step
  const named = (placements: readonly Placement[]): Placement[] =>
    placements.map((each) => ({ ...each, key: result.renamed.get(each.key) ?? each.key }))
  return { ...step, from: named(step.from), to: named(step.to) }
}

function send(client: Client, series: string, placements: readonly Placement[]): Submitted | null {
  const { workspace } = useWorkspaceStore.getState()
  const before = seriesNow(series)
  if (workspace === null || before === null) return null
  const outcome = moveOutcome(before, placements, workspace.drafts)
  if (outcome === null || outcome.same) return null

  const id = useOrderStore.getState().begin({ series, placements })
  const done = afterOthers(() => ask(client, series, placements)).then(
    (now): SubmitResult => {
      useOrderStore.getState().settle(id, 'saved')
      return { kind: 'saved', renamed: now === null ? new Map() : renamedKeys(now, outcome) }
    },
    (error: unknown): SubmitResult => {
      useOrderStore.getState().settle(id, 'failed')
      return { kind: 'failed', error }
    },
  )
  return { outcome, done }
}

/** The series as the host has it after the last change; null when it is gone. */
async function ask(client: Client, folder: string, placements: readonly Placement[]): Promise<Series | null> {
  // Only now, after all others, are the keys those that the host knows.
  const series = useWorkspaceStore.getState().workspace?.series.find((each) => each.folder === folder)
  let now: Series | null = null
  for (const { method, params } of series === undefined ? [] : hostChanges(series, placements)) {
    // Each one counts on the places that the one before has made.
    now = await client.call(method, params)
    // What the host says is what the list shows already; drawing that comes first.
    await afterPaint()
    useWorkspaceStore.getState().receiveSeries(now)
  }
  return now
}

/** Keys of planned entries may change with their place. */
function renamedKeys(now: Series, { moved }: MoveOutcome): Map<string, string> {
  const keys = new Set(now.entries.map(({ key }) => key))
  return new Map(
    moved.flatMap(({ key, position }): [string, string][] => {
      if (keys.has(key)) return []
      const found = now.entries.find((entry) => entry.position === position)
      return found === undefined ? [] : [[key, found.key]]
    }),
  )
}

/** Null where an article joined the list: leaving it again is no move. */
function stepOf(
  before: Series,
  placements: readonly Placement[],
  outcome: MoveOutcome,
  title: string,
): MoveStep | null {
  const keys = placements.map(({ key }) => key)
  if (entriesOf(before, keys).some(({ position }) => position === null)) return null
  const to = outcome.moved.map(({ key, position, section }) => ({ key, to: position ?? 1, section }))
  return { kind: 'move', series: before.folder, title, from: inPlace(before, keys), to }
}
