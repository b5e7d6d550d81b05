import type { ArticleHeading, ArticleNote, ReadingAnswer, ReadingRequest } from './reading-protocol.ts'
import { type StartQuestions, workerQuestions } from '../workers/worker-questions.ts'

export type StartReading = StartQuestions<ReadingRequest, ReadingAnswer>

/** Finds out about texts beside the thread that someone types in. */
export interface TextReader {
  /** Words of a whole file; its frontmatter has none. */
  wordsOfFile(text: string): Promise<number>
  /** Words of a part of a text. */
  wordsOfPart(text: string): Promise<number>
  headingsOfFile(text: string): Promise<readonly ArticleHeading[]>
  notesOfFile(text: string): Promise<readonly ArticleNote[]>
}

/** A reader over one worker, which starts with the first question. */
export function createTextReader(start: StartReading): TextReader {
  const ask = workerQuestions(start, 'The text could not be read.')

  async function words(question: (id: number) => ReadingRequest): Promise<number> {
    const answer = await ask(question)
    return answer.kind === 'words' ? answer.words : 0
  }

  return {
    wordsOfFile: (file) => words((id) => ({ id, ask: 'words', file })),
    wordsOfPart: (part) => words((id) => ({ id, ask: 'words', part })),
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
