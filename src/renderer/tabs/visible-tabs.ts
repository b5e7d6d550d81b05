/** A tab narrower than this does not say which article it is, in pixels. */
export const narrowest = 112
/** Room of the button for the tabs that do not fit. */
const menuRoom = 44

/**
 * The tabs that fit into a width, in their order, and those that do not. The open one is always among the
 * first; where not even one fits, all go into the menu.
 */
export function visibleTabs<T>(
  tabs: readonly T[],
  open: T | undefined,
  width: number,
): { readonly shown: readonly T[]; readonly hidden: readonly T[] } {
  if (tabs.length * narrowest <= width) return { shown: tabs, hidden: [] }
  const room = Math.max(0, Math.floor((width - menuRoom) / narrowest))
  if (room === 0) return { shown: [], hidden: tabs }
  const first = tabs.slice(0, room)
  const shown = open === undefined || first.includes(open) ? first : [...tabs.slice(0, room - 1), open]
  return { shown, hidden: tabs.filter((tab) => !shown.includes(tab)) }
}
