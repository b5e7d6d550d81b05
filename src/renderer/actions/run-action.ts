import type { ActionContext } from './action.ts'
import { actions } from './registry.ts'
import { targetAt } from '../shell/target-at.ts'

/** Runs the action of this id where the focus is, if it can run there. */
export function runAction(id: string, context: ActionContext): void {
  const here = { ...context, target: targetAt(document.activeElement) }
  const action = actions.find((each) => each.id === id)
  if (action?.when(here) === true) action.run(here)
}
