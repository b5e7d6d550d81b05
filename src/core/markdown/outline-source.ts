import { type MarkdownOutline, outlineMarkdown } from './outline-markdown.ts'
import { splitFrontmatter } from './split-frontmatter.ts'

/** The outline of a whole file; its lines count from the file's first. */
export function outlineSource(source: string): MarkdownOutline {
  const { body, bodyLine } = splitFrontmatter(source)
  return outlineMarkdown(body, bodyLine)
}
