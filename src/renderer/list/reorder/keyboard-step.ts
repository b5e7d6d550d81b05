import { entriesOf, gathered, inPlace, placedEntries, type Placement } from './placement.ts'
import type { Series } from '#shared/model/series'

/** One step of a keyboard move. Places are those of the reading order, in grouped lists too. */
export type Step =
  | { readonly kind: 'by'; readonly places: number }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  | { readonly kind: 'to'; readonly position: number }
  | { readonly kind: 'section'; readonly direction: 1 | -1 }

/** Places to go to, or why the step goes nowhere: an end of the list, or they stand there already. */
export type StepResult =
  | { readonly kind: 'move'; readonly placements: readonly Placement[] }
  | { readonly kind: 'edge'; readonly at: 'first' | 'last' | 'section' | 'here' }

/** What a step means for entries where they stand now; null when the series has none of them. */
export function keyboardStep(series: Series, keys: readonly string[], step: Step): StepResult | null {
  const now = inPlace(series, keys)
  const first = now[0]
  const end = now.at(-1)
  if (first === undefined || end === undefined) return null
  if (step.kind === 'section') return sectionStep(series, now, step.direction)

  const joining = entriesOf(series, keys).some(({ position }) => position === null)
  const together = end.to - first.to === now.length - 1
  const highest = placedEntries(series).length + countUnplaced(series, keys) - now.length + 1
  const wanted = wantedPosition(step, first.to, end.to - now.length + 1, highest)
  const to = Math.min(Math.max(wanted, 1), highest)
  if (together && !joining && to === first.to) {
    if (step.kind === 'to') return { kind: 'edge', at: 'here' }
    return { kind: 'edge', at: wanted <= 1 ? 'first' : 'last' }
  }
  return { kind: 'move', placements: gathered(series, keys, to) }
}

/** Scattered ones gather behind the first on their way up, before the last on their way down. */
function wantedPosition(
  step: Exclude<Step, { kind: 'section' }>,
  first: number,
  beforeLast: number,
  highest: number,
): number {
  switch (step.kind) {
    case 'by':
      return step.places < 0 ? first + step.places : beforeLast + step.places
    case 'first':
      return 1
    case 'last':
      return highest
    case 'to':
      return step.position
  }
}

function countUnplaced(series: Series, keys: readonly string[]): number {
  return entriesOf(series, keys).filter(({ position }) => position === null).length
}

/** All join the section beside that of the first; none leaves its place. */
function sectionStep(series: Series, now: readonly Placement[], direction: 1 | -1): StepResult {
  const all: (string | null)[] = [null, ...series.sections.map((each) => each.id)]
  const index = Math.max(all.indexOf(now[0]?.section ?? null), 0)
  const section = all[index + direction]
  if (section === undefined) return { kind: 'edge', at: 'section' }
  return { kind: 'move', placements: now.map((each) => ({ ...each, section })) }
}
