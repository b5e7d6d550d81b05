import { CircleOff, Minus } from 'lucide-react'
import type { Action, ActionTarget } from './action.ts'
import { hasFile } from './order-actions.ts'
import { entriesOf } from '../list/reorder/placement.ts'
import { canWrite } from '../list/reorder/refusal.ts'
import { chosenWith } from '../stores/selection-store.ts'
import type { Entry } from '#shared/model/series'

/** Takes the numbers of all that are selected away, or gives them back where none of them has one. */
export const toggleUnnumbered: Action = {
  id: 'article.toggleUnnumbered',
  label: (t, { target }) => t(areWithoutNumber(target) ? 'withNumber' : 'withoutNumber'),
  icon: Minus,
  scope: 'list',
  when: ({ target }) => canWrite() && placed(target).length > 0,
  run: ({ mover, target }) => {
    if (target !== null) mover.setUnnumbered(target, !areWithoutNumber(target))
  },
}

/** Leaves all that are selected out of exports, or takes them in where all of them are left out. */
export const toggleLeftOut: Action = {
  id: 'article.toggleLeftOut',
  label: (t, { target }) => t(areLeftOut(target) ? 'takeIn' : 'leaveOut'),
  icon: CircleOff,
  scope: 'list',
  when: ({ target }) => canWrite() && written(target).length > 0,
  run: ({ mover, target }) => {
    if (target !== null) mover.setLeftOut(target, !areLeftOut(target))
  },
}

/** The article in hand with all that are selected with it. */
export function chosenOf(target: ActionTarget | null): readonly Entry[] {
  if (target === null) return []
  const { series, entry } = target
  return entriesOf(series, chosenWith(series.folder, entry.key))
}

/** Those that have a number, or could. */
function placed(target: ActionTarget | null): readonly Entry[] {
  return chosenOf(target).filter(({ position, path }) => position !== null && path !== null)
}

function written(target: ActionTarget | null): readonly Entry[] {
  return target === null ? [] : chosenOf(target).filter((entry) => hasFile({ ...target, entry }))
}

function areWithoutNumber(target: ActionTarget | null): boolean {
  const entries = placed(target)
  return entries.length > 0 && entries.every(({ unnumbered }) => unnumbered)
}

function areLeftOut(target: ActionTarget | null): boolean {
  const entries = written(target)
  return entries.length > 0 && entries.every(({ draft }) => draft)
}
