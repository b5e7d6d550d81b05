import type { Display, Rectangle, Screen } from 'electron'
import { strict } from './unknown-api.ts'

/** One screen, with nothing of it taken by the system. */
export const workArea: Readonly<Rectangle> = { x: 0, y: 0, width: 1920, height: 1080 }

const display = strict('Display', {
  id: 1,
  bounds: { ...workArea },
  workArea: { ...workArea },
  workAreaSize: { width: workArea.width, height: workArea.height },
  size: { width: workArea.width, height: workArea.height },
  scaleFactor: 1,
  rotation: 0,
} satisfies Partial<Display>) as Display

export const screen = strict('screen', {
  /** "screen", getDisplayMatching: the display that shares most of the rectangle. */
  getDisplayMatching: (_: Rectangle): Display => display,
  getPrimaryDisplay: (): Display => display,
  getAllDisplays: (): Display[] => [display],
} satisfies Pick<Screen, 'getDisplayMatching' | 'getPrimaryDisplay' | 'getAllDisplays'>)
