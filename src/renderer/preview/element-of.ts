/** Elements of the frame are of its own realm: `instanceof` would not know them. */
export function elementOf({ target }: Event): Element | null {
  return target !== null && isElement(target) ? target : null
}

function isElement(target: EventTarget): target is Element {
  return 'nodeType' in target && target.nodeType === 1
}
