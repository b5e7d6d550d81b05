import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import { EditorState, type Extension } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { mostRows } from './article-rows.ts'
import { fenceLanguages, type FenceLanguage } from './fence-languages.ts'
import { followedResult } from './followed-result.ts'
import { createPrefixIndex } from './prefix-index.ts'
import { textBefore } from './text-before.ts'
import type { CompletionRow } from '../completion-look.ts'

const fence = /^[ \t>]*(?:[-*+] +)?(`{3,}|~{3,}) ?([\w+#-]*)$/

/** Languages after the fence of a code block: those that pages colour, and diagrams. */
export function fenceCompletion(): Extension {
  return EditorState.languageData.of(() => data)
}

const data = [{ autocomplete: languages }]

const index = createPrefixIndex(fenceLanguages, ({ name, also }) => `${name} ${also}`)

function languages(context: CompletionContext): CompletionResult | null {
  const { state, pos, explicit } = context
  const [, , typed] = fence.exec(textBefore(context)) ?? []
  // A fence that names no language is one, too: Enter behind it begins the code.
  if (typed === undefined || (typed === '' && !explicit) || isClosingFence(state, pos)) return null
  return followedResult({ from: pos - typed.length, typed, find: rowsFor, valid: /^[\w+#-]*$/ })
}

/** None where what is typed is a language already. */
function rowsFor(typed: string): readonly CompletionRow[] {
  const found = index.find(typed, mostRows)
  if (typed !== '' && found.some((language) => namesOf(language).includes(typed.toLowerCase()))) return []
  return found.map(({ name, also }) => ({ label: name, ...(also === '' ? {} : { detail: also }) }))
}

function namesOf({ name, also }: FenceLanguage): readonly string[] {
  return [name, ...also.toLowerCase().split(', ')]
}

/** The line ends a block that began above it. */
function isClosingFence(state: EditorState, at: number): boolean {
  const line = state.doc.lineAt(at)
  for (
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, -1);
    node !== null;
    node = node.parent
  )
    if (node.name === 'FencedCode') return node.from < line.from
  return false
}
