import { EventEmitter } from 'node:events'
import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import type { Frame } from './frames.ts'
import { preventable } from './preventable.ts'
import { strict } from './unknown-api.ts'

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

/** "ipcMain": an emitter of what pages send, and one handler a channel for what they invoke. */
class DoubleIpcMain extends EventEmitter {
  /** "ipcMain", handle: one handler a channel; a second is an error. */
  handle(channel: string, listener: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof listener !== 'function')
      throw new Error(`Expected handler to be a function, but found type '${typeof listener}'`)
    handlers.set(channel, listener)
  }
  handleOnce(channel: string, listener: Handler): void {
    this.handle(channel, (event, ...args) => {
      handlers.delete(channel)
      return listener(event, ...args)
    })
  }
  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
}

const made = new DoubleIpcMain()
made.setMaxListeners(0)
made satisfies Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
export const ipcMain = strict('ipcMain', made)

/** Who calls: a document of a page, or what a test pretends to be one. */
export interface Caller {
  readonly sender: WebContents
  readonly frame: () => WebFrameMain | null
}

export function callerOf(sender: WebContents, frame: Frame): Caller {
  return { sender, frame: () => (frame.current ? frame.shown : null) }
}

/**
 * "IpcMainInvokeEvent": `senderFrame` may be null when it is read after the frame has navigated or is gone.
 */
function eventOf({ sender, frame }: Caller): IpcMainInvokeEvent {
  const event = preventable({ sender, type: 'frame', processId: 1, frameId: 1, frameToken: '1' })
  Object.defineProperty(event, 'senderFrame', { get: frame, enumerable: true })
  return event as unknown as IpcMainInvokeEvent
}

/**
 * Calls the channel's handler. Rejects with the message that the page gets: "ipcMain", handle, says that
 * only the message of an error arrives, and it arrives behind a sentence that names the channel.
 */
export async function invokeHandler(
  caller: Caller,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel)
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const result: unknown = await handler(eventOf(caller), ...args)
    return result
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
  }
}

/** "ipcMain", on: tells the listeners of a channel what a page sent. */
export function emitSent(caller: Caller, channel: string, args: readonly unknown[]): void {
  made.emit(channel, eventOf(caller), ...args)
}
