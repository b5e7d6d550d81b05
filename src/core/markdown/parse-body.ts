import { articleEngine, engineGeneration } from './engine.ts'
import type { MarkdownToken } from './token.ts'

interface Parsed {
  readonly body: string
  readonly generation: number
  readonly tokens: readonly MarkdownToken[]
}

let last: Parsed | null = null

/**
 * The token stream of an article's body, footnotes at its end. The last body is remembered: facts of an
 * article (outline, words, excerpt) are asked for one after another. Callers must not change tokens.
 */
export function parseBody(body: string): readonly MarkdownToken[] {
  if (last?.body === body && last.generation === engineGeneration()) return last.tokens
  const tokens: MarkdownToken[] = articleEngine().parse(body, {})
  last = { body, generation: engineGeneration(), tokens }
  return tokens
}
