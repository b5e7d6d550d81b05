import { createEventListeners } from '#shared/contract/event-listeners'
import type { Bridge, EventName, MethodName, Reply } from '#shared/contract/index'
import { isReply } from '#shared/contract/is-reply'
import { type WireCall, wireMaxBytes, wireMessageSchema } from '#shared/contract/wire'
import type { ErrorCode } from '#shared/errors'

/** What the bridge needs of a WebSocket; the browser's and the one of `ws` both have it. */
interface ClientSocket {
  send(frame: string): void
  close(): void
  addEventListener(type: 'open' | 'close', listener: () => void): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/** `connecting` until the first success; `disconnected` while it is tried again. */
export type ConnectionState = 'connecting' | 'connected' | 'disconnected'

export interface WebSocketBridge extends Bridge {
  /** Tells the state now and at every change. Returns the function that ends that. */
  onConnection(listener: (state: ConnectionState) => void): () => void
  /** Sets what is done when the host says that it ends, before the bridge hangs up. */
  onHostClosing(finish: () => Promise<void>): void
  /** Hangs up for good; what is not answered by now gets `bridge.disconnected`. */
  close(): void
}

export interface WebSocketBridgeOptions {
  /** Opens a new socket. A failure to connect is a `close` event, never an exception. */
  readonly openSocket: () => ClientSocket
  /** Milliseconds before the first, second, … further attempt; the last one is kept. */
  readonly retryDelays?: readonly number[]
}

interface PendingCall {
  readonly frame: string
  readonly settle: (reply: unknown) => void
  sent: boolean
}

const closingEvent = 'host.closing' satisfies EventName

const defaultRetryDelays = [250, 500, 1_000, 2_000, 4_000]

/**
 * The bridge over one WebSocket that is opened again whenever it drops. A call that was made while there
 * was no connection waits for the next; one that was sent and not answered when the connection dropped
 * gets `bridge.disconnected`, because nobody knows whether it was carried out.
 */
export function createWebSocketBridge(options: WebSocketBridgeOptions): WebSocketBridge {
  const delays = options.retryDelays ?? defaultRetryDelays
  const listeners = createEventListeners()
  const watchers = new Set<(state: ConnectionState) => void>()
  const pending = new Map<number, PendingCall>()
  let state: ConnectionState = 'connecting'
  let socket: ClientSocket | null = null
  let retry: ReturnType<typeof setTimeout> | null = null
  let attempts = 0
  let lastId = 0
  let closed = false
  let finish = (): Promise<void> => Promise.resolve()

  function connect(): void {
    const opened = options.openSocket()
    opened.addEventListener('open', () => {
      if (closed) return opened.close()
      socket = opened
      attempts = 0
      for (const call of pending.values()) send(call, opened)
      become('connected')
    })
    opened.addEventListener('message', (event) => receive(event.data))
    opened.addEventListener('close', () => {
      socket = null
      answerSent()
      become('disconnected')
      if (closed) return
      retry = setTimeout(connect, delays[Math.min(attempts, delays.length - 1)])
      attempts += 1
    })
  }

  function become(next: ConnectionState): void {
    if (state === next) return
    state = next
    for (const watcher of [...watchers]) watcher(next)
  }

  function receive(data: unknown): void {
    // Closed for good, but the other side has not hung up yet.
    if (closed) return
    const message = wireMessageSchema.parse(JSON.parse(String(data)))
    if ('event' in message) {
      listeners.emit(message.event, message.payload)
      if (message.event === closingEvent) void finish().finally(() => socket?.close())
      return
    }
    const call = pending.get(message.id)
    pending.delete(message.id)
    call?.settle(message.reply)
  }

  function send(call: PendingCall, to: ClientSocket): void {
    call.sent = true
    to.send(call.frame)
  }

  function answerSent(): void {
    for (const [id, call] of pending) {
      if (!call.sent) continue
      pending.delete(id)
      call.settle(disconnected)
    }
  }

  function begin(method: string, params: unknown): Promise<unknown> {
    lastId += 1
    const id = lastId
    const frame = JSON.stringify({ id, method, params: params ?? null } satisfies WireCall)
    if (closed) return Promise.resolve(disconnected)
    if (tooLarge(frame))
      return Promise.resolve(failed('bridge.refused', 'This is too large to be sent in one piece.'))
    return new Promise((settle) => {
      const call: PendingCall = { frame, settle, sent: false }
      pending.set(id, call)
      if (socket !== null) send(call, socket)
    })
  }

  connect()
  return {
    async call<M extends MethodName>(method: M, params: unknown): Promise<Reply<M>> {
      const reply = await begin(method, params)
      if (isReply<M>(reply)) return reply
      return failed('internal.unexpected', 'The server answered in a way that is not understood.')
    },
    on: (event, listener) => listeners.on(event, listener),
    onConnection(listener) {
      watchers.add(listener)
      listener(state)
      return () => void watchers.delete(listener)
    },
    onHostClosing(wanted) {
      finish = wanted
    },
    close() {
      closed = true
      if (retry !== null) clearTimeout(retry)
      socket?.close()
      for (const call of pending.values()) call.sent = true
      answerSent()
      become('disconnected')
    },
  }
}

function failed(code: ErrorCode, message: string) {
  return { ok: false, error: { code, message, details: {} } } as const
}

const disconnected = failed(
  'bridge.disconnected',
  'The connection to Seriatim was lost before it answered. It is tried again; your text stays in the editor.',
)

/** A character is at most three bytes; only where that could be too much are they counted. */
function tooLarge(frame: string): boolean {
  return frame.length * 3 > wireMaxBytes && new TextEncoder().encode(frame).byteLength > wireMaxBytes
}
