// oxlint-disable-next-line import/default -- the bundler makes it
import previewAddress from '../preview/preview-worker.ts?worker&url'
// oxlint-disable-next-line import/default -- the bundler makes it
import readingAddress from '../reading/reading-worker.ts?worker&url'
// oxlint-disable-next-line import/default -- the bundler makes it
import spellingAddress from '../spelling/spelling-worker.ts?worker&url'
import { policyFactory, type TrustedPolicy } from '../view-frame/trusted-types.ts'

const addresses = { preview: previewAddress, reading: readingAddress, spelling: spellingAddress }

export type WorkerName = keyof typeof addresses

/** Starts one of the application's own workers. */
export function startWorker(name: WorkerName): Worker {
  const worker: Worker = Reflect.construct(Worker, [trustedAddress(name), { type: 'module' }])
  return worker
}

let policy: TrustedPolicy | null = null

/** The page takes a script's address from this policy alone, and the policy knows only these workers. */
function trustedAddress(name: WorkerName): unknown {
  const policies = policyFactory()
  if (policies === null) return addresses[name]
  policy ??= policies.createPolicy('app-worker', {
    createScriptURL: (wanted) => (isWorkerName(wanted) ? addresses[wanted] : addresses.preview),
  })
  return policy.createScriptURL(name)
}

function isWorkerName(name: string): name is WorkerName {
  return Object.hasOwn(addresses, name)
}
