import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { foldKeymap, indentOnInput, indentUnit } from '@codemirror/language'
import { EditorState, type Extension } from '@codemirror/state'
import {
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  rectangularSelection,
} from '@codemirror/view'
import { articleHead } from './article-head.ts'
import { articleLabel } from './article-label.ts'
import { authorEvents } from './author-events.ts'
import { closePairs } from './close-pairs.ts'
import { concentration } from './concentration/concentration.ts'
import { problemsInText } from './diagnostics/problems-in-text.ts'
import { slashMenu } from './commands/slash-menu.ts'
import { structureKeys } from './commands/structure-keys.ts'
import { completionLook } from './completion-look.ts'
import { completions } from './completion/completions.ts'
import { drawnSelection } from './drawn-selection.ts'
import { editorServices, type EditorServices } from './editor-services.ts'
import { editorTheme } from './editor-theme.ts'
import { emptyText } from './empty-text.ts'
import { findInText } from './finding/find-in-text.ts'
import { foldedText } from './folded-text.ts'
import { lineClasses } from './line-classes.ts'
import { linkNotes } from './link-notes.ts'
import { liveMode } from './live/live-mode.ts'
import { openLinks } from './live/open-links.ts'
import { markdownHighlight } from './markdown-highlight.ts'
import { markdownKeys } from './markdown-keymap.ts'
import { markdownText } from './markdown-language.ts'
import { matchingBrackets } from './matching-brackets.ts'
import { pastes } from './pasting/pastes.ts'
import { pointedLines } from './pointed-lines.ts'
import { spelling } from './spelling/spelling.ts'
import { surroundSelection } from './surround-selection.ts'
import { lineDirection } from './writing-systems/line-direction.ts'
import { wordMotion } from './writing-systems/word-motion.ts'
import { markdownTables } from './tables/markdown-tables.ts'

/** The key that makes a comment of a line shows the text live. */
const ownKeys = defaultKeymap.filter(({ key }) => key !== 'Mod-/')

export interface ArticleExtensions {
  readonly services: EditorServices
  readonly readOnly: boolean
  /** Nonce that the page's policy asks of style elements; empty where there is none. */
  readonly styleNonce: string
}

/** Everything that makes a text field the editor of an article. */
export function articleExtensions({ services, readOnly, styleNonce }: ArticleExtensions): Extension {
  return [
    editorServices.of(services),
    styleNonce === '' ? [] : EditorView.cspNonce.of(styleNonce),
    // Not `editable`: a text that cannot be changed can still be read, selected and searched by key.
    EditorState.readOnly.of(readOnly),
    EditorState.allowMultipleSelections.of(true),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ spellcheck: 'false', autocapitalize: 'sentences', autocorrect: 'off' }),
    indentUnit.of('  '),
    history(),
    drawnSelection(),
    dropCursor(),
    rectangularSelection(),
    highlightSpecialChars(),
    highlightActiveLine(),
    indentOnInput(),
    matchingBrackets(),
    markdownText(),
    markdownHighlight(),
    lineClasses(),
    articleHead(),
    foldedText(),
    closePairs(),
    readOnly ? [] : [completionLook(), completions(), slashMenu(), spelling()],
    surroundSelection(),
    pastes(),
    findInText(),
    emptyText(),
    articleLabel(),
    linkNotes(),
    pointedLines(),
    concentration(),
    liveMode(),
    openLinks(),
    problemsInText(),
    lineDirection(),
    wordMotion(),
    authorEvents(),
    markdownTables(),
    structureKeys(),
    markdownKeys(),
    keymap.of([...ownKeys, ...historyKeymap, ...foldKeymap, indentWithTab]),
    editorTheme(),
  ]
}
