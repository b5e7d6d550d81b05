import { type BrowserWindow, nativeTheme } from 'electron'
import type { Backend } from '#backend/backend'
import { createEventListeners } from '#shared/contract/event-listeners'
import { paletteOf, palettes } from '#shared/colour/palette'
import type { Settings } from '#shared/model/settings'

/** What Electron knows of colours: the light or the dark ones. */
const sources = {
  system: 'system',
  light: 'light',
  dark: 'dark',
  sepia: 'light',
  contrast: 'dark',
} as const satisfies Record<Settings['theme'], typeof nativeTheme.themeSource>

/** How windows look before their page has drawn itself, and around it. */
export interface WindowLook {
  /** What is behind a page: `--bg` of the theme, so that nothing flashes. */
  background(): string
  /** Keeps a new window in the author's size; it is applied to each page that arrives. */
  dress(window: BrowserWindow): void
}

/** Follows the author's theme and size, and the system's light and dark, in every window. */
export function followLook(
  backend: Backend,
  windows: ReadonlySet<BrowserWindow>,
  settings: Settings,
): WindowLook {
  let { theme, textSize } = settings
  const background = () => palettes[paletteOf(theme, nativeTheme.shouldUseDarkColors)].bg
  const resize = (window: BrowserWindow) => window.webContents.setZoomFactor(textSize / 100)
  const each = (act: (window: BrowserWindow) => void) => {
    for (const window of windows) if (!window.isDestroyed()) act(window)
  }
  const repaint = () => each((window) => window.setBackgroundColor(background()))

  const events = createEventListeners()
  events.on('settings.changed', ({ settings: next }) => {
    const before = { theme, textSize }
    ;({ theme, textSize } = next)
    if (textSize !== before.textSize) each(resize)
    if (theme === before.theme) return
    nativeTheme.themeSource = sources[theme]
    repaint()
  })
  backend.subscribe((event, payload) => events.emit(event, payload))
  nativeTheme.on('updated', repaint)
  nativeTheme.themeSource = sources[theme]

  return {
    background,
    // Chromium keeps a size for each origin, and takes it up when a page of it arrives.
    dress: (window) => window.webContents.on('did-navigate', () => resize(window)),
  }
}
