import type { DoubleWindow } from './browser-window.ts'

/** The open windows, in the order in which they were opened, and the one with the focus. */
export const windows = new Set<DoubleWindow>()
let focused: DoubleWindow | null = null

export function focusedWindow(): DoubleWindow | null {
  return focused
}

export function setFocused(window: DoubleWindow | null): DoubleWindow | null {
  const before = focused
  focused = window
  return before
}
