import { markdown } from '@codemirror/lang-markdown'
import { languages } from '@codemirror/language-data'
import type { Extension } from '@codemirror/state'
import { editorGrammar } from '#core/markdown/editor-grammar'

/** The dialect of the pipeline as the editor reads it; languages of code blocks load when they are met. */
export function markdownText(): Extension {
  return markdown({
    extensions: editorGrammar,
    codeLanguages: languages,
    completeHTMLTags: false,
  })
}
