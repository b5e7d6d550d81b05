/** Whether a node, or what an event happened at, is an element: those of a frame are of its own realm, which `instanceof` does not know. */
export function isElement<T extends object>(target: T): target is T & Element {
  return 'nodeType' in target && target.nodeType === 1
}
