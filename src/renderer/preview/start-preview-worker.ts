import type { WorkerPort } from './preview-engine.ts'
import type { WorkerAnswer, WorkerRequest } from './preview-protocol.ts'
import { startWorker } from '../workers/start-worker.ts'

/** Starts the worker that renders Markdown. */
export function startPreviewWorker(receive: (answer: WorkerAnswer) => void): WorkerPort {
  const worker = startWorker('preview')
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => receive(data))
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    post: (request: WorkerRequest) => worker.postMessage(request),
    end: () => worker.terminate(),
  }
}
