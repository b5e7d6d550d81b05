/** The row of a list that is drawn for a key; null where it is not drawn. */
export function rowElement(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null
}

/** The row around an element of a list, and its key. */
export function rowAround(target: EventTarget | null): { element: HTMLElement; key: string } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null
  const key = element?.dataset['key']
  return element === null || key === undefined ? null : { element, key }
}
