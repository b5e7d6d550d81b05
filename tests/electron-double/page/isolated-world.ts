import type { ValueCodec } from './value-codec.ts'
import type { LinkMessage, WorldLink } from './world-link.ts'

/** What the preload's world says to the main process. */
export type ToMain =
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly type: 'send'; readonly channel: string; readonly args: string }
  | { readonly type: 'preload-error'; readonly message: string; readonly stack: string }

/** What the main process says to the preload's world. */
export type FromMain =
  | { readonly type: 'reply'; readonly id: number; readonly value: string }
  | { readonly type: 'rejection'; readonly id: number; readonly message: string }
  | { readonly type: 'message'; readonly channel: string; readonly args: string }

/** What stands around a preload script. */
export interface PreloadScope {
  require(name: string): unknown
  readonly process: object
  deliver(message: FromMain): void
  failed(error: unknown): void
}

/*
 * The world of the preload: `contextBridge` and `ipcRenderer`, and `require` as a sandboxed preload has
 * it. Sent to the page as its own source, so it uses nothing from around it.
 */
export function startIsolatedWorld(
  link: WorldLink,
  codec: ValueCodec,
  post: (message: string) => void,
  facts: { readonly platform: string; readonly versions: Readonly<Record<string, string>> },
): PreloadScope {
  type Listener = (event: object, ...args: readonly unknown[]) => void
  const exposed = new Map<string, LinkMessage>()
  const calls = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const listeners = new Map<string, Listener[]>()
  let last = 0

  const say = (message: ToMain): void => post(JSON.stringify(message))
  const strict = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get(target, key) {
        if (typeof key === 'string' && !(key in target))
          throw new Error(`The Electron double does not have ${name}.${key}`)
        return Reflect.get(target, key)
      },
    })
  const add = (channel: string, listener: Listener): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  }
  const remove = (channel: string, listener: Listener): void => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((one) => one !== listener),
    )
  }

  const ipcRenderer = strict('ipcRenderer', {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      // Encoded before anything is sent: what cannot be cloned rejects, and nothing arrives.
      const encoded = codec.encode(args)
      last += 1
      const id = last
      return await new Promise((resolve, reject) => {
        calls.set(id, { resolve, reject })
        say({ type: 'invoke', id, channel, args: encoded })
      })
    },
    send: (channel: string, ...args: unknown[]): void =>
      say({ type: 'send', channel, args: codec.encode(args) }),
    on(channel: string, listener: Listener) {
      add(channel, listener)
      return ipcRenderer
    },
    once(channel: string, listener: Listener) {
      const once: Listener = (event, ...args) => {
        remove(channel, once)
        listener(event, ...args)
      }
      add(channel, once)
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      remove(channel, listener)
      return ipcRenderer
    },
    removeListener(channel: string, listener: Listener) {
      remove(channel, listener)
      return ipcRenderer
    },
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
  })

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(key: string, api: unknown): void {
      if (exposed.has(key))
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      const message: LinkMessage = { type: 'expose', key, api: link.pack(api) }
      exposed.set(key, message)
      link.send(message)
    },
  })
  link.receive((message) => {
    if (message.type === 'hello') for (const one of exposed.values()) link.send(one)
  })

  const modules = new Map<string, object>([['electron', strict('electron', { contextBridge, ipcRenderer })]])
  return {
    require(name) {
      const found = modules.get(name)
      if (found === undefined) throw new Error(`module not found: ${name}`)
      return found
    },
    process: strict('process', {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      env: {},
      ...facts,
    }),
    deliver(message) {
      if (message.type === 'message') {
        const args = codec.decode(message.args) as unknown[]
        // A listener that throws keeps none of the others from hearing.
        for (const listener of listeners.get(message.channel) ?? []) {
          try {
            listener({ sender: ipcRenderer, ports: [] }, ...args)
          } catch (error) {
            void Promise.reject(error)
          }
        }
        return
      }
      const call = calls.get(message.id)
      calls.delete(message.id)
      if (message.type === 'reply') call?.resolve(codec.decode(message.value))
      else call?.reject(new Error(message.message))
    },
    failed(error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error))
      say({ type: 'preload-error', message, stack: stack ?? '' })
    },
  }
}
