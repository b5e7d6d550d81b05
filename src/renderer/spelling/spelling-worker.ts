import type { SpellingAnswer, SpellingRequest } from './spelling-protocol.ts'
import { createWordChecker } from './word-checker.ts'
import type { FailedAnswer } from '../workers/worker-questions.ts'

const dictionaries = {
  american: async () => (await import('./american-words.ts')).americanWords,
  british: async () => (await import('./british-words.ts')).britishWords,
}

const check = createWordChecker((name) => dictionaries[name]())

function answer(message: SpellingAnswer | FailedAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its owner alone
  self.postMessage(message)
}

self.addEventListener('message', ({ data }: MessageEvent<SpellingRequest>) => {
  check(data).then(answer, (error: unknown) =>
    answer({ id: data.id, kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})
