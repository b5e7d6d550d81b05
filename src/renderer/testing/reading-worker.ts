import { answerReading } from '../reading/answer-reading.ts'
import type { ReadingAnswer, ReadingRequest } from '../reading/reading-protocol.ts'

/** Stands for the browser's `Worker`: reads texts in the test's own thread, one turn later. */
export class ReadingWorker {
  #receive: ((event: { readonly data: ReadingAnswer }) => void) | null = null

  addEventListener(name: string, listener: (event: { readonly data: ReadingAnswer }) => void): void {
    if (name === 'message') this.#receive = listener
  }

  postMessage(request: ReadingRequest): void {
    queueMicrotask(() => this.#receive?.({ data: answerReading(request) }))
  }
}
