import { articleEngine, engineGeneration } from './engine.ts'
import { type NoteRecord, recordedNotes } from './note-record-rule.ts'
import type { MarkdownToken } from './token.ts'

interface Parsed {
  readonly tokens: readonly MarkdownToken[]
  /** What the tokens no longer say of footnotes. */
  readonly notes: NoteRecord
}

let last: (Parsed & { readonly body: string; readonly generation: number }) | null = null

/**
 * The token stream of an article's body, footnotes at its end. The last body is remembered: facts of an
 * article (outline, words, excerpt) are asked for one after another. Callers must not change tokens.
 */
export function parseBody(body: string): readonly MarkdownToken[] {
  return parsed(body).tokens
}

/** The notes that a body defines and the marks that none is there for, from the same reading. */
export function notesOfBody(body: string): NoteRecord {
  return parsed(body).notes
}

function parsed(body: string): Parsed {
  if (last?.body === body && last.generation === engineGeneration()) return last
  const env = {}
  const notes = recordedNotes(env)
  const tokens: MarkdownToken[] = articleEngine().parse(body, env)
  last = { body, generation: engineGeneration(), tokens, notes }
  return last
}
