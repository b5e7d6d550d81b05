import { answerCopy } from '../copying/answer-copy.ts'
import { LivePreview } from './live-preview.ts'
import type { WorkerAnswer, WorkerRequest } from './preview-protocol.ts'

const preview = new LivePreview()

function answer(message: WorkerAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its owner alone
  self.postMessage(message)
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
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
