import type { KeyboardEvent } from 'react'
import { usePanelRef } from 'react-resizable-panels'

const step = 16
/** Wider than any window: the panel's own limits hold it back. */
const farthest = 100_000

/**
 * Arrow keys move a divider by 16 pixels, Home and End to its limits. `grows` names the arrow that makes
 * the panel beside it wider.
 */
export function useDividerKeys(grows: 'ArrowLeft' | 'ArrowRight', onResized: () => void) {
  const panel = usePanelRef()
  const atHome = grows === 'ArrowRight' ? 0 : farthest
  const atEnd = farthest - atHome

  // Ahead of the library's own keys, which go by per cent.
  function onKeyDownCapture(event: KeyboardEvent<HTMLElement>): void {
    const width = panel.current?.getSize().inPixels
    if (width === undefined) return
    const to = {
      ArrowLeft: width + (grows === 'ArrowLeft' ? step : -step),
      ArrowRight: width + (grows === 'ArrowRight' ? step : -step),
      Home: atHome,
      End: atEnd,
    }
    const wanted = Object.entries(to).find(([key]) => key === event.key)?.[1]
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    panel.current?.resize(Math.max(wanted, 1))
    onResized()
  }

  return { panel, onKeyDownCapture }
}
