import { LanguageDescription, ParseContext } from '@codemirror/language'
import { languages } from '@codemirror/language-data'
import { type NestedParse, type Parser, parseMixed, type SyntaxNodeRef } from '@lezer/common'
import type { MarkdownConfig } from '@lezer/markdown'

const yaml = LanguageDescription.matchLanguageName(languages, 'yaml')

/** Reads the head of an article as YAML, whose grammar comes with the first head that is met. */
export const frontmatterLanguage: MarkdownConfig = {
  wrap: parseMixed((node) => (node.name === 'Frontmatter' ? nested(node) : null)),
}

function nested({ node }: SyntaxNodeRef): NestedParse | null {
  const parser = yamlParser()
  const [open, close] = [node.firstChild, node.lastChild]
  if (parser === null || open === null || close === null || close.from <= open.to + 1) return null
  return { parser, overlay: [{ from: open.to + 1, to: close.from }] }
}

function yamlParser(): Parser | null {
  if (yaml === null) return null
  return yaml.support?.language.parser ?? ParseContext.getSkippingParser(yaml.load())
}
