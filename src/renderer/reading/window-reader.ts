import { createTextReader } from './text-reader.ts'
import { startQuestions } from '../workers/start-questions.ts'

/** The window's reader; its worker starts with the first question. */
export const windowReader = createTextReader(startQuestions('reading'))
