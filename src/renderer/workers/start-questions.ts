import { startWorker, type WorkerName } from './start-worker.ts'
import type { FailedAnswer, StartQuestions } from './worker-questions.ts'

/** Starts one of the application's workers for questions. */
export function startQuestions<Request, Answer>(name: WorkerName): StartQuestions<Request, Answer> {
  return (receive, failed) => {
    const worker = startWorker(name)
    worker.addEventListener('message', ({ data }: MessageEvent<Answer | FailedAnswer>) => receive(data))
    worker.addEventListener('error', failed)
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      post: (request) => worker.postMessage(request),
    }
  }
}
