import { BrowserWindow, type WebPreferences } from 'electron'
import { pageAddress } from './page-address.ts'
import type { WindowStateStore } from './window-state.ts'

export interface WindowOptions {
  /** Absolute path of the built preload script. */
  readonly preload: string
  readonly devTools: boolean
  /** What is behind the page until it has drawn itself. */
  readonly backgroundColor: string
  readonly state: WindowStateStore
}

/** The only place where a window is made. Its page has no Node, and no way to get one. */
export function createWindow({ preload, devTools, backgroundColor, state }: WindowOptions): BrowserWindow {
  const { bounds, maximized } = state.read()
  const window = new BrowserWindow({
    ...(bounds ?? { width: 1440, height: 900 }),
    minWidth: 480,
    minHeight: 360,
    title: 'Seriatim',
    show: false,
    backgroundColor,
    webPreferences: webPreferences(preload, devTools),
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => state.keep(window))
  void window.loadURL(pageAddress)
  return window
}

function webPreferences(preload: string, devTools: boolean): Readonly<WebPreferences> {
  return Object.freeze({
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
  })
}
