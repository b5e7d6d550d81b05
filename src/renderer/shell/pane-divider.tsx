import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import styles from './pane-divider.module.css'

const step = 16
/** Wider than any window: the pane's own limits hold it back. */
const farthest = 4000

export interface PaneDividerProps {
  readonly label: string
  /** Id of the pane that it makes wider or narrower. */
  readonly pane: string
  /** Whether that pane stands before the divider or after it, in reading direction. */
  readonly side: 'before' | 'after'
  /** The pane's width as far as it is known, and its limits, in one unit: what is told to assistive tools. */
  readonly now: number
  readonly min: number
  readonly max: number
  /** Takes a width in pixels, null for the design's own. The page may give less or more. */
  readonly onResize: (width: number | null) => void
}

/**
 * The line between two panes: it is dragged, arrow keys move it by 16 pixels, Home and End to its limits,
 * a double click gives the usual width back.
 */
export function PaneDivider({ label, pane, side, now, min, max, onResize }: PaneDividerProps) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const grows = (side === 'before' ? 1 : -1) * (document.documentElement.dir === 'rtl' ? -1 : 1)

  /** Asks for a width, and takes what the page then gives. */
  function settle(width: number): void {
    onResize(width)
    onResize(widthOf(pane))
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, width: widthOf(pane) }
  }

  function onPointerMove({ clientX }: PointerEvent<HTMLElement>): void {
    if (drag.current !== null) onResize(Math.max(1, drag.current.width + (clientX - drag.current.x) * grows))
  }

  function onPointerUp({ clientX }: PointerEvent<HTMLElement>): void {
    if (drag.current !== null && drag.current.x !== clientX) onResize(widthOf(pane))
    drag.current = null
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const width = widthOf(pane)
    const to = {
      ArrowLeft: width - step * grows,
      ArrowRight: width + step * grows,
      Home: grows > 0 ? 1 : farthest,
      End: grows > 0 ? farthest : 1,
    }
    const wanted = Object.entries(to).find(([key]) => key === event.key)?.[1]
    if (wanted === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    settle(Math.max(wanted, 1))
  }

  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a rule has no value and no keys, this has both
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={pane}
      aria-valuenow={Math.round(Math.min(Math.max(now, min), max))}
      aria-valuemin={min}
      aria-valuemax={Math.round(max)}
      tabIndex={0}
      className={styles['divider']}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={() => onResize(null)}
      onKeyDown={onKeyDown}
    />
  )
}

function widthOf(pane: string): number {
  return Math.round(document.getElementById(pane)?.getBoundingClientRect().width ?? 0)
}
