import type { WorkerPort } from './preview-engine.ts'
import type { WorkerAnswer, WorkerRequest } from './preview-protocol.ts'
// oxlint-disable-next-line import/default -- the bundler makes it
import workerAddress from './preview-worker.ts?worker&url'

/** Starts the worker that renders Markdown. */
export function startPreviewWorker(receive: (answer: WorkerAnswer) => void): WorkerPort {
  const worker: Worker = Reflect.construct(Worker, [trustedAddress(), { type: 'module' }])
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => receive(data))
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    post: (request: WorkerRequest) => worker.postMessage(request),
    end: () => worker.terminate(),
  }
}

let trusted: unknown

/** The page takes a script's address from this policy alone, and the policy knows only the one worker. */
function trustedAddress(): unknown {
  const policies: unknown = Reflect.get(window, 'trustedTypes')
  if (!makesPolicies(policies)) return workerAddress
  trusted ??= policies
    .createPolicy('app-worker', { createScriptURL: () => workerAddress })
    .createScriptURL(workerAddress)
  return trusted
}

/** What is used of Trusted Types; the compiler's own library does not know them. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown }
}

function makesPolicies(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value
}
