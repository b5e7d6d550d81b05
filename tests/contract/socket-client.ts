import { WebSocket } from 'ws'
import {
  type ConnectionState,
  type WebSocketBridge,
  createWebSocketBridge,
} from '../../src/renderer/bridge/web-socket-bridge.ts'
import type { TestWebHost } from './test-web-host.ts'

/** The page's own bridge, on a socket that carries what its browser would send. */
export interface SocketClient {
  readonly bridge: WebSocketBridge
  /** Cuts the line without a goodbye, as a crash would. */
  drop(): void
  /** Resolves when the state is, or has become, the given one. */
  reached(state: ConnectionState): Promise<void>
}

export async function connectClient(host: TestWebHost): Promise<SocketClient> {
  const cookie = await host.letIn()
  let socket: WebSocket | null = null
  const bridge = createWebSocketBridge({
    retryDelays: [1],
    openSocket() {
      socket = new WebSocket(`ws://127.0.0.1:${host.port}/bridge`, {
        headers: { cookie, origin: `http://127.0.0.1:${host.port}` },
      })
      // The failure itself; its `close` event follows.
      socket.on('error', () => undefined)
      return socket
    },
  })
  return {
    bridge,
    drop: () => socket?.terminate(),
    reached: (wanted) =>
      new Promise((resolve) => {
        const stop = bridge.onConnection((state) => {
          if (state !== wanted) return
          queueMicrotask(() => stop())
          resolve()
        })
      }),
  }
}
