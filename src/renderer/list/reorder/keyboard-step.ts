import { placedEntries } from './apply-move.ts'
import type { Series } from '#shared/model/series'
import type { Move } from '#shared/order/move-entry'

/** One step of a keyboard move. Places are those of the reading order, in grouped lists too. */
export type Step =
  | { readonly kind: 'by'; readonly places: number }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  | { readonly kind: 'to'; readonly position: number }
  | { readonly kind: 'section'; readonly direction: 1 | -1 }

/** A move to make, or the edge at which the step stops. */
export type StepResult =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'edge'; readonly at: 'first' | 'last' | 'section' }

/** What a step means for an entry at its present place; null for a key that the series does not have. */
export function keyboardStep(series: Series, key: string, step: Step): StepResult | null {
  const entry = series.entries.find((each) => each.key === key)
  if (entry === undefined) return null
  const total = placedEntries(series).length + (entry.position === null ? 1 : 0)
  const position = entry.position ?? total
  if (step.kind === 'section') return sectionStep(series, entry.section, position, step.direction)
  const wanted = wantedPosition(step, position, total)
  const to = Math.min(Math.max(wanted, 1), total)
  if (to === entry.position) return { kind: 'edge', at: wanted <= 1 ? 'first' : 'last' }
  return { kind: 'move', move: { to } }
}

function wantedPosition(step: Exclude<Step, { kind: 'section' }>, position: number, total: number): number {
  switch (step.kind) {
    case 'by':
      return position + step.places
    case 'first':
      return 1
    case 'last':
      return total
    case 'to':
      return step.position
  }
}

function sectionStep(
  series: Series,
  section: string | null,
  position: number,
  direction: 1 | -1,
): StepResult {
  const all: (string | null)[] = [null, ...series.sections.map((each) => each.id)]
  const index = Math.max(all.indexOf(section), 0)
  const next = all[index + direction]
  return next === undefined
    ? { kind: 'edge', at: 'section' }
    : { kind: 'move', move: { to: position, section: next } }
}
