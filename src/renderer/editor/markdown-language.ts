import { markdown } from '@codemirror/lang-markdown'
import { Language, LanguageSupport } from '@codemirror/language'
import { languages } from '@codemirror/language-data'
import type { Extension } from '@codemirror/state'
import { boundedGrammar } from './bounded-grammar.ts'
import { BoundedParser } from './bounded-parser.ts'
import { editorGrammar } from '#core/markdown/editor-grammar'

/** The dialect of the pipeline as the editor reads it; languages of code blocks load when they are met. */
export function markdownText(): Extension {
  const { language, support } = markdown({
    extensions: [editorGrammar, boundedGrammar],
    codeLanguages: languages,
    completeHTMLTags: false,
    // What Enter and Backspace do in lists and quotes is ours.
    addKeymap: false,
  })
  const bounded = new Language(language.data, new BoundedParser(language.parser), [], language.name)
  return new LanguageSupport(bounded, support)
}
