import type { WindowLine } from '../window-line.ts'

/** One end of a line whose other end is the test. */
export class FakeLine<Sent, Heard> implements WindowLine<Sent, Heard> {
  readonly sent: Sent[] = []
  closed = false
  #listener: ((message: Heard) => void) | null = null

  send(message: Sent): void {
    this.sent.push(message)
  }

  listen(listener: (message: Heard) => void): () => void {
    this.#listener = listener
    return () => {
      this.#listener = null
    }
  }

  close(): void {
    this.closed = true
  }

  /** The other end says something. */
  hear(message: Heard): void {
    this.#listener?.(message)
  }

  /** What was sent since the last look. */
  take(): readonly Sent[] {
    return this.sent.splice(0)
  }
}
