import { useOrderStore, type OrderStep } from '../stores/order-store.ts'

/** What has left the trash can no longer be put back from there by Undo. `ids`: null for all of it. */
export function forgetSteps(ids: readonly string[] | null): void {
  const { undo, redo, setSteps } = useOrderStore.getState()
  const without = (step: OrderStep): OrderStep[] => {
    if (step.kind !== 'trash') return [step]
    const left = ids === null ? [] : step.ids.filter((id) => !ids.includes(id))
    return left.length === 0 ? [] : [{ ...step, ids: left }]
  }
  setSteps(undo.flatMap(without), redo)
}
