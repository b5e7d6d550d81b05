import type { Bridge, Params } from '#shared/contract/index'
import { bridgeGlobal } from '#shared/contract/ipc-channels'
import { bridgeSocketPath } from '#shared/contract/wire'
import { flushOnClose } from './flush-on-close.ts'
import { type ConnectionState, createWebSocketBridge } from './web-socket-bridge.ts'

/** The page's way to its host, whichever that is. */
export interface HostConnection {
  readonly bridge: Bridge
  /** Tells the state now and at every change. Returns the function that ends that. */
  onConnection(listener: (state: ConnectionState) => void): () => void
  /** Sets what is done when the host says that it ends; a desktop window closes before its host does. */
  onHostClosing(finish: () => Promise<void>): void
  /** Sends last saves while the page goes away; false where they are too large for that. */
  flush(saves: readonly Params<'article.save'>[]): boolean
}

/**
 * The one place that knows which host the page is on: the desktop window's preload put a bridge on
 * `window`; without it, the page's own server has a WebSocket.
 */
export function connectBridge(page: Window & typeof globalThis = window): HostConnection {
  const preloaded: unknown = Reflect.get(page, bridgeGlobal)
  return isBridge(preloaded) ? windowConnection(preloaded) : serverConnection(page)
}

function windowConnection(bridge: Bridge): HostConnection {
  return {
    bridge,
    onConnection(listener) {
      listener('connected')
      return () => undefined
    },
    onHostClosing: () => undefined,
    flush(saves) {
      // The main process outlives the page, and has the message once it is posted.
      for (const save of saves) void bridge.call('article.saveLast', save)
      return true
    },
  }
}

function serverConnection(page: Window & typeof globalThis): HostConnection {
  const address = `ws://${page.location.host}${bridgeSocketPath}`
  const bridge = createWebSocketBridge({ openSocket: () => new page.WebSocket(address) })
  return {
    bridge,
    onConnection: (listener) => bridge.onConnection(listener),
    onHostClosing: (finish) => bridge.onHostClosing(finish),
    flush: (saves) => flushOnClose(saves),
  }
}

function isBridge(value: unknown): value is Bridge {
  return (
    typeof value === 'object' &&
    value !== null &&
    'call' in value &&
    typeof value.call === 'function' &&
    'on' in value &&
    typeof value.on === 'function'
  )
}
