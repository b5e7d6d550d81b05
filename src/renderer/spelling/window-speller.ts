import { createSpeller } from './speller.ts'
import { startQuestions } from '../workers/start-questions.ts'

/** The window's speller; its worker starts with the first question. */
export const windowSpeller = createSpeller(startQuestions('spelling'))
