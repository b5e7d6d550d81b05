import { BrowserWindow, type WebPreferences } from 'electron'
import { pageAddress, previewAddress } from './page-address.ts'
import type { WindowStateStore } from './window-state.ts'

/** What differs between the window in which articles are written and the preview's own. */
const shapes = {
  editor: { address: pageAddress, title: 'Seriatim', size: [1440, 900], least: [480, 360], hideMenu: false },
  preview: { address: previewAddress, title: 'Preview', size: [760, 900], least: [380, 320], hideMenu: true },
} as const

export interface WindowOptions {
  readonly kind: keyof typeof shapes
  /** Absolute path of the built preload script. */
  readonly preload: string
  readonly devTools: boolean
  /** What is behind the page until it has drawn itself. */
  readonly backgroundColor: string
  readonly state: WindowStateStore
}

/** The only place where a window is made. Its page has no Node, and no way to get one. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const { kind, preload, devTools, backgroundColor, state } = options
  const { address, title, size, least, hideMenu } = shapes[kind]
  const { bounds, maximized } = state.read()
  const window = new BrowserWindow({
    ...(bounds ?? { width: size[0], height: size[1] }),
    minWidth: least[0],
    minHeight: least[1],
    title,
    // Its entries act in the other window; Alt brings it out.
    autoHideMenuBar: hideMenu,
    show: false,
    backgroundColor,
    webPreferences: webPreferences(preload, devTools),
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => state.keep(window))
  void window.loadURL(address)
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
