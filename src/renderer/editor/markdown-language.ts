import { commonmarkLanguage, markdown } from '@codemirror/lang-markdown'
import { language as languageInUse, Language, languageDataProp, syntaxTree } from '@codemirror/language'
import { languages } from '@codemirror/language-data'
import { EditorState, type Extension } from '@codemirror/state'
import { IterMode, type NodeType, type SyntaxNode } from '@lezer/common'
import { boundedGrammar } from './bounded-grammar.ts'
import { BoundedParser } from './bounded-parser.ts'
import { frontmatterLanguage } from './frontmatter-language.ts'
import { withProgress } from './known-progress.ts'
import { editorGrammar } from '#core/markdown/editor-grammar'

/** The dialect of the pipeline as the editor reads it; languages of code blocks load when they are met. */
export function markdownText(): Extension {
  const { language, support } = markdown({
    base: withProgress(commonmarkLanguage),
    extensions: [editorGrammar, boundedGrammar, frontmatterLanguage],
    codeLanguages: languages,
    completeHTMLTags: false,
    // What Enter and Backspace do in lists and quotes is ours.
    addKeymap: false,
    pasteURLAsLink: false,
  })
  const bounded = new Language(language.data, new BoundedParser(language.parser), [], language.name)
  return [languageInUse.of(bounded), EditorState.languageData.of(dataAt), support]
}

/** What CodeMirror is told of a language at a place. */
type LanguageData = readonly Readonly<Record<string, unknown>>[]

const withoutCompletion = new WeakMap<LanguageData, LanguageData>()

/**
 * What the language at a place says of itself, as `Language` would tell it, but for its completions: code of other
 * languages and HTML have some, and nothing completes in code that an author shows.
 */
function dataAt(state: EditorState, at: number, side: -1 | 0 | 1): Record<string, unknown>[] {
  const facet = languageAt(state, at, side).prop(languageDataProp)
  if (facet === undefined) return []
  const all: LanguageData = state.facet(facet)
  const known = withoutCompletion.get(all) ?? all.map(({ autocomplete: _, ...others }) => others)
  withoutCompletion.set(all, known)
  return [...known]
}

/** The innermost language that a place is written in. */
function languageAt(state: EditorState, at: number, side: -1 | 0 | 1): NodeType {
  let found = syntaxTree(state).topNode
  for (
    let node: SyntaxNode | null = found;
    node !== null;
    node = node.enter(at, side, IterMode.ExcludeBuffers)
  )
    if (node.type.isTop) found = node
  return found.type
}
