import { answerCopy } from '../copying/answer-copy.ts'
import { LivePreview } from './live-preview.ts'
import type { WorkerAnswer, WorkerRequest } from './preview-protocol.ts'

/** A long text says so often how far it is, in milliseconds. */
const tellEvery = 200
let told = 0

const preview = new LivePreview((share) => {
  const now = performance.now()
  if (now - told < tellEvery) return
  told = now
  answer({ kind: 'working', share })
})

function answer(message: WorkerAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its owner alone
  self.postMessage(message)
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  told = performance.now()
  if (data.kind === 'context') return preview.setContext(data.context)
  try {
    if (data.kind === 'copy')
      answer({ kind: 'copied', answer: answerCopy(data.job, preview.resolve, preview.targets) })
    else answer({ kind: 'rendered', result: preview.render(data.job) })
  } catch (error) {
    answer({
      kind: 'failed',
      id: data.kind === 'copy' ? 0 : data.job.id,
      message: error instanceof Error ? error.message : String(error),
    })
  }
})

answer({ kind: 'ready' })
