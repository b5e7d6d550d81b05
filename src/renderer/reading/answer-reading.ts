import { notesOfText } from './notes-of-text.ts'
import type {
  ArticleHeading,
  MeasuredText,
  ReadingAnswer,
  ReadingRequest,
  TextLength,
} from './reading-protocol.ts'
import { countCharacters } from '#core/markdown/count-characters'
import { countText, readingMinutes, totalWords } from '#core/markdown/count-words'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'

/** Reads a text as the host reads articles, so that both come to the same figures. */
export function answerReading(request: ReadingRequest): ReadingAnswer {
  const { id } = request
  if (request.ask === 'length') return { id, kind: 'length', length: lengthOf(request) }
  if (request.ask === 'notes') return { id, kind: 'notes', notes: notesOfText(request.file) }
  const { body, bodyLine } = splitFrontmatter(request.file)
  const headings = outlineMarkdown(body, bodyLine).headings.map((heading): ArticleHeading => ({
    level: heading.level,
    text: heading.text,
    id: heading.id,
    line: heading.line,
  }))
  return { id, kind: 'headings', headings }
}

function lengthOf(measured: MeasuredText): TextLength {
  const body = 'part' in measured ? measured.part : splitFrontmatter(measured.file).body
  const counts = countText(body)
  return {
    words: totalWords(counts),
    ...countCharacters(body),
    minutes: readingMinutes(counts, measured.wordsPerMinute),
  }
}
