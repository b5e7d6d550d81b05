/** A worker as the one who asks it sees it. */
export interface QuestionPort<Request> {
  post(request: Request): void
}

/** What every worker answers to a question that it could not answer. */
export interface FailedAnswer {
  readonly id: number
  readonly kind: 'failed'
  readonly message: string
}

export type StartQuestions<Request, Answer> = (
  receive: (answer: Answer | FailedAnswer) => void,
  failed: () => void,
) => QuestionPort<Request>

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/**
 * Asks one worker, which starts with the first question, and gives each question its own answer, in whatever order they
 * come. A worker that fails takes what waits along, in the words of `lost`; the next question starts another.
 */
export function workerQuestions<Request, Answer extends { readonly id: number; readonly kind: string }>(
  start: StartQuestions<Request, Answer>,
  lost: string,
): (question: (id: number) => Request) => Promise<Answer> {
  const waiting = new Map<number, Waiting<Answer>>()
  let port: QuestionPort<Request> | null = null
  let lastId = 0

  function receive(answer: Answer | FailedAnswer): void {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (isFailed(answer)) asked?.reject(new Error(answer.message))
    else asked?.resolve(answer)
  }

  function failed(): void {
    port = null
    for (const { reject } of waiting.values()) reject(new Error(lost))
    waiting.clear()
  }

  return (question) => {
    const id = ++lastId
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      port ??= start(receive, failed)
      port.post(question(id))
    })
  }
}

function isFailed(answer: { readonly kind: string }): answer is FailedAnswer {
  return answer.kind === 'failed'
}
