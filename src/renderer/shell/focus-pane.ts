export type PaneName = 'list' | 'editor' | 'preview'

const order: readonly PaneName[] = ['list', 'editor', 'preview']

/** Puts the focus where a pane takes it: the list's row, the text, else the pane itself. */
export function focusPane(name: PaneName): boolean {
  const pane = paneElement(name)
  if (pane === null) return false
  const inner = pane.querySelector<HTMLElement>(
    '[role="treegrid"] [tabindex="0"], [role="treegrid"][tabindex="0"], .cm-content',
  )
  const target = inner ?? pane
  target.focus()
  // A list hands the focus on to one of its rows.
  return pane.contains(document.activeElement)
}

/** The next visible pane from the one with the focus. */
export function cyclePanes(direction: 1 | -1): void {
  const here = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')
  const start = order.findIndex((name) => name === here)
  for (let step = 1; step <= order.length; step += 1) {
    const from = start < 0 && direction < 0 ? 0 : start
    const next = order[(from + direction * step + order.length * 2) % order.length]
    if (next !== undefined && next !== here && focusPane(next)) return
  }
}

function paneElement(name: PaneName): HTMLElement | null {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
  return pane === null || pane.offsetParent === null ? null : pane
}
