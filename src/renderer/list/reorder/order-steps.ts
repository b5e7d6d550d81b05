import { useOrderStore, type OrderStep } from '../../stores/order-store.ts'

/**
 * Puts a step on its new stack at once, so that undo never waits for the disk. Without a stack it is
 * dropped. `kept` tells later what the step has become; null when it failed: then a new step is dropped,
 * and one that was taken back or made again returns to where it was.
 */
export function trackStep(
  step: OrderStep,
  stack: 'undo' | 'redo' | null,
  kept: Promise<OrderStep | null> | null,
): void {
  const { undo, redo } = useOrderStore.getState()
  const isNew = !undo.includes(step) && !redo.includes(step)
  put(step, stack, isNew)
  void kept?.then((now) => {
    if (now === null) put(step, isNew ? null : stack === 'undo' ? 'redo' : 'undo', false)
    else if (now !== step) replace(step, now)
  })
}

function put(step: OrderStep, stack: 'undo' | 'redo' | null, forgetRedo: boolean): void {
  const state = useOrderStore.getState()
  const undo = state.undo.filter((each) => each !== step)
  const redo = forgetRedo ? [] : state.redo.filter((each) => each !== step)
  state.setSteps(stack === 'undo' ? [...undo, step] : undo, stack === 'redo' ? [...redo, step] : redo)
}

function replace(step: OrderStep, now: OrderStep): void {
  const state = useOrderStore.getState()
  const renamed = (each: OrderStep): OrderStep => (each === step ? now : each)
  state.setSteps(state.undo.map(renamed), state.redo.map(renamed))
}
