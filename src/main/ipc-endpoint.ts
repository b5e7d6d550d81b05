import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { ipcCallChannel, ipcEventChannel } from '#shared/contract/ipc-channels'
import type { EventName, EventPayload, Reply } from '#shared/contract/index'
import type { Backend } from '#backend/backend'
import { appOrigin } from './page-address.ts'

/**
 * The one door for calls of a page, and the one way events reach it. Only the main frame of one of our
 * windows, showing our page, is answered. Returns the function that stops the events.
 */
export function connectIpc(backend: Backend, windows: ReadonlySet<BrowserWindow>): () => void {
  // electron-store has opened a channel of its own, for pages that read it directly: ours do not.
  ipcMain.removeAllListeners('electron-store-get-data')
  ipcMain.handle(ipcCallChannel, (event, method: unknown, params: unknown): Promise<Reply> => {
    if (!isOwnFrame(event, windows) || typeof method !== 'string') return Promise.resolve(refused)
    return backend.call(method, params)
  })
  return backend.subscribe((event, payload) => tellPages(windows, event, payload))
}

/** Sends an event to the page of every window. */
export function tellPages<E extends EventName>(
  windows: ReadonlySet<BrowserWindow>,
  event: E,
  payload: EventPayload<E>,
): void {
  for (const window of windows) {
    if (!window.isDestroyed()) window.webContents.send(ipcEventChannel, event, payload)
  }
}

function isOwnFrame({ senderFrame }: IpcMainInvokeEvent, windows: ReadonlySet<BrowserWindow>): boolean {
  // Null: the frame has navigated or is gone.
  if (senderFrame === null || senderFrame.origin !== appOrigin) return false
  return [...windows].some((window) => !window.isDestroyed() && window.webContents.mainFrame === senderFrame)
}

const refused: Reply = {
  ok: false,
  error: {
    code: 'bridge.refused',
    message: 'This request did not come from the application and was refused.',
    details: {},
  },
}
