import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'

/** "webContents", setZoomLevel: the scale is 1.2 to the power of the level. */
const step = 1.2

/** The size of a page, remembered and not drawn. */
export class ZoomingContents extends EventEmitter {
  private level = 0

  setZoomLevel(level: number): void {
    this.level = level
  }
  getZoomLevel(): number {
    return this.level
  }
  /** "webContents", setZoomFactor: greater than 0, and kept within 0.25 to 5. */
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.level = Math.log(Math.min(5, Math.max(0.25, factor))) / Math.log(step)
  }
  getZoomFactor(): number {
    return step ** this.level
  }
}

type Surface = Pick<WebContents, 'setZoomLevel' | 'getZoomLevel' | 'setZoomFactor' | 'getZoomFactor'>
type Held = ZoomingContents extends Surface ? true : never
true satisfies Held
