import type { BrowserWindow } from 'electron'

/** Puts a window in front of the others, with the focus. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
