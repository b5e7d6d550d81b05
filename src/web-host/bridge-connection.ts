import type { RawData, WebSocket } from 'ws'
import { type WireMessage, wireCallIdSchema, wireCallSchema, wireMaxBytes } from '#shared/contract/wire'
import type { Reply } from '#shared/contract/index'
import type { Backend } from '#backend/backend'
import type { Log } from '#backend/host'
import { parsedJson } from './parsed-json.ts'

/** Calls of one client that may be under way; then nothing more is read from it until one is done. */
const callsAtOnce = 32
/** Bytes that may wait for a client that does not read; then it is cut off and has to come again. */
const waitingBytes = 4 * wireMaxBytes

/** Codes of RFC 6455 for a frame that no client of ours sends. */
const closeUnsupported = 1003
const closePolicy = 1008

/** Serves one client on an accepted socket: its calls in, their replies out, paired by id. */
export function serveConnection(socket: WebSocket, backend: Backend, log: Log): void {
  /** Frames that were read already when the socket was paused. */
  const read: unknown[] = []
  let running = 0

  function begin(frame: unknown): void {
    const id = wireCallIdSchema.safeParse(frame)
    if (!id.success) return socket.close(closePolicy, 'Not a call')
    running += 1
    void answer(backend, frame, log).then((reply) => {
      sendMessage(socket, { id: id.data.id, reply })
      running -= 1
      continueReading()
    })
  }

  function continueReading(): void {
    while (read.length > 0 && running < callsAtOnce) begin(read.shift())
    if (running < callsAtOnce) socket.resume()
  }

  socket.on('message', (data, isBinary) => {
    if (isBinary) return socket.close(closeUnsupported, 'Text frames only')
    read.push(parsedJson(textOf(data)))
    continueReading()
    if (running === callsAtOnce) socket.pause()
  })
  socket.on('error', (error) => log.error('A connection failed', error))
}

/** Sends a message as one frame, in the order of the calls of this function. */
function sendMessage(socket: WebSocket, message: WireMessage): void {
  sendFrame(socket, JSON.stringify(message))
}

/** As `sendMessage`, for a frame that several clients get. */
export function sendFrame(socket: WebSocket, frame: string): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > waitingBytes) return socket.terminate()
  socket.send(frame)
}

async function answer(backend: Backend, frame: unknown, log: Log): Promise<Reply> {
  const call = wireCallSchema.safeParse(frame)
  if (!call.success) return failed('bridge.badParams', 'The call has not the form of a call.')
  try {
    return await backend.call(call.data.method, call.data.params)
  } catch (error) {
    log.error('A call failed unexpectedly', error)
    return failed(
      'internal.unexpected',
      'Something unexpected went wrong; nothing was changed by this request.',
    )
  }
}

function failed(code: 'bridge.badParams' | 'internal.unexpected', message: string): Reply {
  return { ok: false, error: { code, message, details: {} } }
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8')
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8')
}
