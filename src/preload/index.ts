import { contextBridge, ipcRenderer } from 'electron'
import type { bridgeGlobal, ipcCallChannel, ipcEventChannel } from '#shared/contract/ipc-channels'

// Types alone come from elsewhere; they hold these three to the other end's.
const callChannel: typeof ipcCallChannel = 'seriatim:call'
const eventChannel: typeof ipcEventChannel = 'seriatim:event'
const globalName: typeof bridgeGlobal = 'seriatim'

/*
 * The page's bridge: two functions on two fixed channels. The page gets values, never Electron's event
 * object, and can name methods of the contract, never a channel.
 */
const listeners = new Map<string, Set<(payload: unknown) => void>>()

ipcRenderer.on(eventChannel, (_, event: string, payload: unknown) => {
  for (const listener of [...(listeners.get(event) ?? [])]) listener(payload)
})

contextBridge.exposeInMainWorld(globalName, {
  call: (method: string, params: unknown): Promise<unknown> =>
    ipcRenderer.invoke(callChannel, method, params),
  on(event: string, listener: (payload: unknown) => void): () => void {
    // The same function may be given twice; each subscription is its own.
    const own = (payload: unknown) => listener(payload)
    const all = listeners.get(event) ?? new Set()
    listeners.set(event, all.add(own))
    return () => void all.delete(own)
  },
})
