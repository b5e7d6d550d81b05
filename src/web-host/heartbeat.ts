/** What a beat needs of a socket of `ws`. */
export interface BeatingSocket {
  readonly isPaused: boolean
  ping(): void
  terminate(): void
  on(event: 'pong' | 'close', listener: () => void): unknown
}

/** Milliseconds between two pings. */
const interval = 20_000

/**
 * Ends a connection whose other side no longer answers: one that misses a whole beat. A socket that is
 * paused for back-pressure cannot be heard and is left alone.
 */
export function keepBeat(socket: BeatingSocket): void {
  let heard = true
  const timer = setInterval(() => {
    if (!heard && !socket.isPaused) return socket.terminate()
    heard = false
    socket.ping()
  }, interval)
  timer.unref()
  socket.on('pong', () => {
    heard = true
  })
  socket.on('close', () => clearInterval(timer))
}
