import { createTextReader } from './text-reader.ts'
import { startWorker } from '../workers/start-worker.ts'
import type { ReadingAnswer } from './reading-protocol.ts'

/** The window's reader; its worker starts with the first question. */
export const windowReader = createTextReader((receive, failed) => {
  const worker = startWorker('reading')
  worker.addEventListener('message', ({ data }: MessageEvent<ReadingAnswer>) => receive(data))
  worker.addEventListener('error', failed)
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    post: (request) => worker.postMessage(request),
  }
})
