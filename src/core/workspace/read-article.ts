import { countText, readingMinutes, totalWords } from '#core/markdown/count-words'
import { excerptOf } from '#core/markdown/excerpt'
import { mayLeaveNotes } from '#core/markdown/may-leave-notes'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { outlineTokens } from '#core/markdown/outline-tokens'
import { articleSlug } from '#core/markdown/slug'
import { firstParagraphParts } from '#core/markdown/plain-text'
import { textFaults } from '#core/markdown/text-faults'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { decodeForReading, decodeText } from '#core/documents/decode-text'
import { isDraft, readFrontmatter } from '#core/markdown/frontmatter'
import { revisionOf } from '#core/documents/revision'
import type { Problem } from '#shared/model/problem'
import type { ArticleFacts } from './article-facts.ts'
import { descriptionFault } from './description-fault.ts'

/** What an article's facts depend on besides its bytes. */
export interface ArticleContext {
  readonly series: string
  readonly path: string
  readonly wordsPerMinute: number
}

/** Reads the facts of an article from its bytes. Never fails: what cannot be read is a problem. */
export function readArticle(
  bytes: Uint8Array,
  { series, path, wordsPerMinute }: ArticleContext,
): ArticleFacts {
  const decoded = decodeText(bytes)
  const { yaml, body, bodyLine } = splitFrontmatter(decoded?.text ?? decodeForReading(bytes))
  const frontmatter = readFrontmatter(yaml)
  const outline = outlineMarkdown(body, bodyLine)
  const counts = countText(body)
  const heading = outline.headings.find(({ level }) => level === 1)

  const problems: Problem[] = frontmatter.faults.map(({ message, line, column }) => ({
    code: 'article.frontmatter-wrong-type',
    severity: 'warning',
    series,
    path,
    line,
    column,
    message: `${message} in the frontmatter of "${path}"; it is read as if it were not there.`,
  }))
  const [error] = frontmatter.errors
  if (error !== undefined) {
    const { line, column, message } = error
    const sentence = `The frontmatter of "${path}" cannot be read: ${message}. The text is safe; keys that could be read are used.`
    problems.push({
      code: 'article.frontmatter-unreadable',
      severity: 'error',
      series,
      path,
      line,
      column,
      message: sentence,
    })
  }
  if (decoded === null) {
    const message = `"${path}" is not text in UTF-8. It is shown but not changed.`
    problems.push({
      code: 'article.not-utf8',
      severity: 'error',
      series,
      path,
      line: null,
      column: null,
      message,
    })
  }

  return {
    path,
    revision: revisionOf(bytes),
    title: frontmatter.title ?? heading?.text ?? fileTitle(path),
    description: frontmatter.description,
    descriptionFault: descriptionFault(frontmatter),
    excerpt: excerptOf(frontmatter.description, body),
    excerptParts: (frontmatter.description ?? '').trim() !== '' ? null : firstParagraphParts(body),
    date: frontmatter.date,
    updated: frontmatter.updated,
    dateAt: frontmatter.dateAt,
    updatedAt: frontmatter.updatedAt,
    tags: frontmatter.tags,
    status: frontmatter.status,
    draft: isDraft(frontmatter),
    slug: articleSlug(path, frontmatter.slug),
    aliases: frontmatter.aliases,
    cover: frontmatter.cover,
    coverAt: frontmatter.coverAt,
    coverAlt: frontmatter.coverAlt,
    canonical: frontmatter.canonical,
    canonicalAt: frontmatter.canonicalAt,
    language: frontmatter.language,
    direction: frontmatter.direction,
    minutes: Math.round(frontmatter.readingTime ?? readingMinutes(counts, wordsPerMinute)),
    words: totalWords(counts),
    anchors: outline.anchors,
    links: outline.links,
    tokens: outlineTokens(body, bodyLine),
    mayLeaveNotes: mayLeaveNotes(body),
    faults: textFaults(body, bodyLine, outline.headings),
    problems,
    unreadable: decoded === null,
  }
}

/** `name` for `name.md` and for `name/index.md`. */
export function fileTitle(path: string): string {
  return path.replace(/(?:\/index)?\.md$/, '')
}
