import { type BrowserWindow, type Rectangle, screen } from 'electron'
import ElectronStore from 'electron-store'

/** Where the window was, and whether it filled the screen. */
interface WindowState {
  /** Null for the system's own choice of place. */
  readonly bounds: Rectangle | null
  readonly maximized: boolean
}

interface Kept {
  x?: number
  y?: number
  width?: number
  height?: number
  maximized?: boolean
}

/** Remembers a window's place from one start to the next. */
export interface WindowStateStore {
  /** The last place, if it is still on a screen. */
  read(): WindowState
  /** Keeps the place of a window that is about to close. */
  keep(window: BrowserWindow): void
}

/** `name` is that of its file in the folder of the user's data. */
export function createWindowStateStore(name: 'window' | 'preview-window'): WindowStateStore {
  // Of no value: a damaged one is thrown away.
  const store = new ElectronStore<Kept>({
    name,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  })
  return {
    read() {
      const { x, y, width, height, maximized } = store.store
      const bounds = [x, y, width, height].every(Number.isInteger) ? { x, y, width, height } : null
      return {
        bounds: isRectangle(bounds) && isOnScreen(bounds) ? bounds : null,
        maximized: maximized === true,
      }
    },
    keep(window) {
      store.store = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    },
  }
}

function isRectangle(bounds: Partial<Record<keyof Rectangle, unknown>> | null): bounds is Rectangle {
  return bounds !== null && typeof bounds.width === 'number' && typeof bounds.height === 'number'
}

/** Enough of the title bar must be within reach. */
function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds)
  const reach = 48
  return (
    bounds.x + bounds.width - reach > workArea.x &&
    bounds.x + reach < workArea.x + workArea.width &&
    bounds.y >= workArea.y &&
    bounds.y + reach < workArea.y + workArea.height
  )
}
