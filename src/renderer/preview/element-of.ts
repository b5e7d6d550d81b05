import { isElement } from './is-element.ts'

/** The element that an event happened at. */
export function elementOf({ target }: Event): Element | null {
  return target !== null && isElement(target) ? target : null
}
