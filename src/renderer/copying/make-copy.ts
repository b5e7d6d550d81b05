import type { CopyJob, MadeCopy } from './copy-protocol.ts'
import type { Client } from '../bridge/client.ts'
import type { Scheduler } from '../documents/scheduler.ts'
import type { WorkerPort } from '../preview/preview-engine.ts'
import type { PreviewContext, WorkerAnswer } from '../preview/preview-protocol.ts'

export interface CopyMaking {
  readonly client: Client
  readonly scheduler: Scheduler
  readonly startWorker: (receive: (answer: WorkerAnswer) => void) => WorkerPort
  readonly context: PreviewContext
}

/** A copy that takes longer is given up, in milliseconds. */
const patience = 30_000

/** Makes a copy in a worker of its own, so that the preview waits for nothing. Rejects where that fails. */
export async function makeCopy(
  { client, scheduler, startWorker, context }: CopyMaking,
  asked: Omit<CopyJob, 'base' | 'files'>,
): Promise<MadeCopy> {
  const answers = new Answers()
  const worker = startWorker((answer) => answers.receive(answer))
  const stopWaiting = scheduler.after(patience, () => answers.fail(new Error('The copy took too long.')))
  try {
    worker.post({ kind: 'context', context })
    const { base } = await client.call('export.addresses', { files: [] })
    const files = new Map<string, string | null>()
    // Each turn knows at least one file more.
    for (;;) {
      worker.post({ kind: 'copy', job: { ...asked, base, files } })
      const answer = await answers.next()
      if (answer.kind === 'made') return answer.copy
      const wanted = [...answer.files]
      const found = await client.call('export.addresses', { files: wanted })
      wanted.forEach((path, index) => files.set(path, found.files[index] ?? null))
    }
  } finally {
    stopWaiting()
    worker.end()
  }
}

type CopiedAnswer = Extract<WorkerAnswer, { kind: 'copied' }>['answer']

/** What the worker answers, one answer for each question. */
class Answers {
  #resolve: (answer: CopiedAnswer) => void = () => undefined
  #reject: (error: Error) => void = () => undefined
  #next = this.#expect()

  async next(): Promise<CopiedAnswer> {
    const answer = await this.#next
    this.#next = this.#expect()
    return answer
  }

  receive(answer: WorkerAnswer): void {
    if (answer.kind === 'copied') this.#resolve(answer.answer)
    if (answer.kind === 'failed') this.fail(new Error(answer.message))
  }

  fail(error: Error): void {
    this.#reject(error)
  }

  #expect(): Promise<CopiedAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<CopiedAnswer>()
    // Nobody may be waiting yet when it fails.
    promise.catch(() => undefined)
    this.#resolve = resolve
    this.#reject = reject
    return promise
  }
}
