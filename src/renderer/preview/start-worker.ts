import type { WorkerPort } from './preview-engine.ts'
import type { WorkerAnswer, WorkerRequest } from './preview-protocol.ts'

/** Starts the worker that renders Markdown. */
export function startPreviewWorker(receive: (answer: WorkerAnswer) => void): WorkerPort {
  const worker = new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => receive(data))
  return {
    post: (request: WorkerRequest) => worker.postMessage(request),
    end: () => worker.terminate(),
  }
}
