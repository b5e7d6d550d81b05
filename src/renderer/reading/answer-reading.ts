import { notesOfText } from './notes-of-text.ts'
import type { ArticleHeading, ReadingAnswer, ReadingRequest } from './reading-protocol.ts'
import { countText, totalWords } from '#core/markdown/count-words'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'

/** Reads a text as the host reads articles, so that both come to the same figures. */
export function answerReading(request: ReadingRequest): ReadingAnswer {
  const { id } = request
  if ('part' in request) return { id, kind: 'words', words: wordsOf(request.part) }
  if (request.ask === 'notes') return { id, kind: 'notes', notes: notesOfText(request.file) }
  const { body, bodyLine } = splitFrontmatter(request.file)
  if (request.ask === 'words') return { id, kind: 'words', words: wordsOf(body) }
  const headings = outlineMarkdown(body, bodyLine).headings.map((heading): ArticleHeading => ({
    level: heading.level,
    text: heading.text,
    id: heading.id,
    line: heading.line,
  }))
  return { id, kind: 'headings', headings }
}

function wordsOf(text: string): number {
  return totalWords(countText(text))
}
