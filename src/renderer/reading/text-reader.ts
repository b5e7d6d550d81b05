import type {
  ArticleHeading,
  ArticleNote,
  MeasuredText,
  ReadingAnswer,
  ReadingRequest,
  TextLength,
} from './reading-protocol.ts'
import { type StartQuestions, workerQuestions } from '../workers/worker-questions.ts'

export type StartReading = StartQuestions<ReadingRequest, ReadingAnswer>

/** Finds out about texts beside the thread that someone types in. */
export interface TextReader {
  /** Length of a whole file, whose frontmatter does not count, or of a part of a text. */
  lengthOf(text: MeasuredText): Promise<TextLength>
  headingsOfFile(text: string): Promise<readonly ArticleHeading[]>
  notesOfFile(text: string): Promise<readonly ArticleNote[]>
}

const noLength: TextLength = { words: 0, characters: 0, withoutSpaces: 0, minutes: 1 }

/** A reader over one worker, which starts with the first question. */
export function createTextReader(start: StartReading): TextReader {
  const ask = workerQuestions(start, 'The text could not be read.')

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
