import { shortTitle } from '../short-title.ts'
import type { OrderStep } from '../../stores/order-store.ts'

/** What a step did, and to what, for the words of menus and buttons. */
export function stepWords(step: OrderStep): { readonly what: string; readonly name: string } {
  return { what: step.kind === 'relocation' ? step.what : step.kind, name: shortTitle(step.title) }
}
