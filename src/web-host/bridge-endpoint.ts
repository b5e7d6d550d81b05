import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { type WireMessage, bridgeSocketPath, wireMaxBytes } from '#shared/contract/wire'
import type { Backend } from '#backend/backend'
import type { Log } from '#backend/host'
import { waitAtMost } from '#backend/wait-at-most'
import { sendFrame, serveConnection } from './bridge-connection.ts'
import { keepBeat } from './heartbeat.ts'
import type { Session } from './session.ts'

/** The WebSocket side of browser mode. */
export interface BridgeEndpoint {
  /** Takes over an upgrade that the guard has let pass; answers 401 or 404 where it must not happen. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Asks every client for what is unsaved, and waits until all have hung up or the time (ms) is over. */
  sayGoodbye(patience: number): Promise<void>
  /** Takes no more calls and stops sending events; calls under way are still answered. */
  close(): void
  /** Cuts off whoever has not hung up by now. */
  end(): void
}

const closeGoingAway = 1001

export function createBridgeEndpoint(backend: Backend, session: Session, log: Log): BridgeEndpoint {
  const server = new WebSocketServer({ noServer: true, maxPayload: wireMaxBytes, clientTracking: true })

  server.on('connection', (socket) => {
    serveConnection(socket, backend, log)
    keepBeat(socket)
  })
  const unsubscribe = backend.subscribe((event, payload) => {
    const frame = JSON.stringify({ event, payload } satisfies WireMessage)
    for (const client of server.clients) sendFrame(client, frame)
  })

  return {
    upgrade(request, socket, head) {
      if (request.url !== bridgeSocketPath) return refuseUpgrade(socket, 404)
      if (!session.admits(request.headers.cookie)) return refuseUpgrade(socket, 401)
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request))
    },
    async sayGoodbye(patience) {
      const frame = JSON.stringify({ event: 'host.closing', payload: {} } satisfies WireMessage)
      const gone = [...server.clients].map((client) => {
        sendFrame(client, frame)
        return new Promise<void>((resolve) => client.once('close', () => resolve()))
      })
      await waitAtMost(patience, Promise.all(gone))
    },
    close() {
      unsubscribe()
      for (const client of server.clients) client.close(closeGoingAway, 'The server stops')
      server.close()
    },
    end() {
      for (const client of server.clients) client.terminate()
    },
  }
}

/** Answers an upgrade with a bare status and hangs up. */
export function refuseUpgrade(socket: Duplex, status: 400 | 401 | 403 | 404 | 421): void {
  // A peer that hangs up first is no failure of ours.
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
