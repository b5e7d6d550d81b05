import { EventEmitter } from 'node:events'
// Playwright ships the protocol's types without exporting them; only types come from here.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }
type Commands = Protocol.CommandParameters
type Returned = Protocol.CommandReturnValues
type Events = Protocol.Events

interface Message {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly method: string
  resolve(result: never): void
  reject(error: Error): void
}

/** One line to Chromium, over which any number of sessions speak. */
export class CdpConnection {
  private readonly waiting = new Map<number, Waiting>()
  private readonly sessions = new Map<string, CdpSession>()
  private readonly socket: WebSocket
  private last = 0
  readonly browser: CdpSession

  private constructor(socket: WebSocket) {
    this.socket = socket
    this.browser = new CdpSession(this, undefined)
    socket.addEventListener('message', ({ data }) => this.receive(JSON.parse(String(data))))
    socket.addEventListener('close', () => this.lose())
  }

  static open(address: string): Promise<CdpConnection> {
    const socket = new WebSocket(address)
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new CdpConnection(socket)))
      socket.addEventListener('error', () => reject(new Error('Chromium does not answer')))
    })
  }

  session(id: string): CdpSession {
    const known = this.sessions.get(id) ?? new CdpSession(this, id)
    this.sessions.set(id, known)
    return known
  }

  send(session: string | undefined, method: string, params: object): Promise<unknown> {
    this.last += 1
    const id = this.last
    return new Promise<never>((resolve, reject) => {
      this.waiting.set(id, { method, resolve, reject })
      this.socket.send(JSON.stringify({ id, method, params, sessionId: session }))
    })
  }

  private receive(message: Message): void {
    if (message.id === undefined) {
      const to = message.sessionId === undefined ? this.browser : this.session(message.sessionId)
      if (message.method !== undefined) to.emit(message.method, message.params)
      return
    }
    const waiting = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (message.error === undefined) waiting?.resolve(message.result as never)
    else waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
  }

  private lose(): void {
    for (const { method, reject } of this.waiting.values()) reject(new Error(`${method}: Chromium is gone`))
    this.waiting.clear()
    this.browser.emit('closed')
  }
}

/** One conversation: with the browser as a whole, or with one page. */
export class CdpSession extends EventEmitter {
  private readonly connection: CdpConnection
  private readonly id: string | undefined

  constructor(connection: CdpConnection, id: string | undefined) {
    super()
    this.connection = connection
    this.id = id
  }

  send<M extends keyof Commands & keyof Returned>(method: M, params?: Commands[M]): Promise<Returned[M]> {
    return this.connection.send(this.id, method, params ?? {}) as Promise<Returned[M]>
  }

  listen<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): void {
    this.on(event, listener)
  }
}
