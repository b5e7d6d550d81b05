import type {
  ArticleHeading,
  ArticleNote,
  MeasuredText,
  ReadingAnswer,
  ReadingRequest,
  TextLength,
} from './reading-protocol.ts'

/** The worker as the reader sees it. */
export interface ReadingPort {
  post(request: ReadingRequest): void
}

export type StartReading = (receive: (answer: ReadingAnswer) => void, failed: () => void) => ReadingPort

/** Finds out about texts beside the thread that someone types in. */
export interface TextReader {
  /** Length of a whole file, whose frontmatter does not count, or of a part of a text. */
  lengthOf(text: MeasuredText): Promise<TextLength>
  headingsOfFile(text: string): Promise<readonly ArticleHeading[]>
  notesOfFile(text: string): Promise<readonly ArticleNote[]>
}

interface Waiting {
  readonly resolve: (answer: ReadingAnswer) => void
  readonly reject: (error: Error) => void
}

const noLength: TextLength = { words: 0, characters: 0, withoutSpaces: 0, minutes: 1 }

/** A reader over one worker, which starts with the first question. */
export function createTextReader(start: StartReading): TextReader {
  const waiting = new Map<number, Waiting>()
  let port: ReadingPort | null = null
  let lastId = 0

  function receive(answer: ReadingAnswer): void {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.kind === 'failed') asked?.reject(new Error(answer.message))
    else asked?.resolve(answer)
  }

  function failed(): void {
    port = null
    for (const { reject } of waiting.values()) reject(new Error('The text could not be read.'))
    waiting.clear()
  }

  function ask(question: (id: number) => ReadingRequest): Promise<ReadingAnswer> {
    const id = ++lastId
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      port ??= start(receive, failed)
      port.post(question(id))
    })
  }

  return {
    async lengthOf(text) {
      const answer = await ask((id) => ({ id, ask: 'length', ...text }))
      return answer.kind === 'length' ? answer.length : noLength
    },
    async headingsOfFile(file) {
      const answer = await ask((id) => ({ id, ask: 'headings', file }))
      return answer.kind === 'headings' ? answer.headings : []
    },
    async notesOfFile(file) {
      const answer = await ask((id) => ({ id, ask: 'notes', file }))
      return answer.kind === 'notes' ? answer.notes : []
    },
  }
}
