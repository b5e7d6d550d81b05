export type PaneName = 'list' | 'navigation' | 'editor' | 'view' | 'preview'

const order: readonly PaneName[] = ['list', 'navigation', 'editor', 'view', 'preview']

/** What takes the focus inside a pane: a row, the text, a field to search with. */
const inside = [
  '[data-article-rows] [tabindex="0"]',
  '[data-article-rows][tabindex="0"]',
  '.cm-content',
  'input[type="search"]',
].join(', ')

/** Puts the focus where a pane takes it: the list's row, the text, else the pane itself. Of two editors into the one in hand. */
export function focusPane(name: PaneName): boolean {
  const pane = paneElement(name)
  return pane !== null && focusElement(name, pane)
}

function focusElement(name: PaneName, pane: HTMLElement): boolean {
  const target = [...pane.querySelectorAll<HTMLElement>(innerOf(name))].find(isSeen) ?? pane
  target.focus()
  // A list hands the focus on to one of its rows.
  return pane.contains(document.activeElement)
}

/**
 * Puts the focus into the view's field to search with where that is there already. One that comes up takes
 * it by itself: done later from here, what was typed meanwhile would be selected and lost.
 */
export function focusSearch(): void {
  const field = paneElement('view')?.querySelector<HTMLInputElement>('input[type="search"]')
  field?.focus()
  field?.select()
}

/** The next visible pane from the one with the focus. */
export function cyclePanes(direction: 1 | -1): void {
  const panes = order.flatMap((name) => seenPanes(name).map((pane) => ({ name, pane })))
  const here = document.activeElement?.closest('[data-pane]')
  const start = panes.findIndex(({ pane }) => pane === here)
  const from = start < 0 && direction < 0 ? 0 : start
  for (let step = 1; step <= panes.length; step += 1) {
    const next = panes[(from + direction * step + panes.length * 2) % panes.length]
    if (next !== undefined && next.pane !== here && focusElement(next.name, next.pane)) return
  }
}

function innerOf(name: PaneName): string {
  return name === 'navigation'
    ? '[role="option"][tabindex="0"], [role="option"][aria-selected="true"], [role="listbox"]'
    : inside
}

function paneElement(name: PaneName): HTMLElement | null {
  const panes = seenPanes(name)
  return panes.find((pane) => pane.closest('[data-in-hand]') !== null) ?? panes[0] ?? null
}

function seenPanes(name: PaneName): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-pane="${name}"]`)].filter(isSeen)
}

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0
}
