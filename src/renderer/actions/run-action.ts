import type { ActionContext } from './action.ts'
import { actions } from './registry.ts'
import { sectionAt, targetAt } from '../shell/target-at.ts'

/** Runs the action of this id where the focus is, if it can run there. */
export function runAction(id: string, context: ActionContext): void {
  const focus = document.activeElement
  const here = { ...context, target: targetAt(focus), section: sectionAt(focus) }
  const action = actions.find((each) => each.id === id)
  if (action?.when(here) === true) action.run(here)
}
