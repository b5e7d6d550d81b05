import { answerReading } from './answer-reading.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-protocol.ts'
import type { FailedAnswer } from '../workers/worker-questions.ts'

function answer(message: ReadingAnswer | FailedAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its owner alone
  self.postMessage(message)
}

self.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  try {
    answer(answerReading(data))
  } catch (error) {
    answer({ id: data.id, kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})
