import { useOrderStore, type OrderStep } from '../stores/order-store.ts'

/** What has left the trash can no longer be put back from there by Undo. `ids`: null for all of it. */
export function forgetSteps(ids: readonly string[] | null): void {
  keepSteps((step) => {
    if (step.kind === 'relocation') return ids === null && step.what === 'trash' ? [] : [step]
    if (step.kind !== 'trash') return [step]
    const left = ids === null ? [] : step.ids.filter((id) => !ids.includes(id))
    return left.length === 0 ? [] : [{ ...step, ids: left }]
  })
}

/** A series that was put back cannot be put back once more. */
export function forgetTrashOf(folder: string, title: string): void {
  const isIt = (step: OrderStep): boolean =>
    step.kind === 'relocation' && step.what === 'trash' && step.series === folder && step.title === title
  keepSteps((step) => (isIt(step) ? [] : [step]))
}

function keepSteps(kept: (step: OrderStep) => OrderStep[]): void {
  const { undo, redo, setSteps } = useOrderStore.getState()
  setSteps(undo.flatMap(kept), redo)
}
