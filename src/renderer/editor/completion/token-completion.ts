import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { EditorState, type Extension } from '@codemirror/state'
import { tokenNames } from './completion-facts.ts'
import { followedResult } from './followed-result.ts'
import { insertRow } from './insert-row.ts'
import { textBefore } from './text-before.ts'
import { isProse } from '../prose-at.ts'
import type { CompletionRow } from '../completion-look.ts'
import { servicesOf } from '../editor-services.ts'

const open = /(?<!\\)\{\{([\p{L}\p{N}\p{M}_.:-]*)$/u
const partOf = 'part:'

/** Tokens of the series after `{{`, with what they say here; articles of the series after `{{part:`. */
export function tokenCompletion(): Extension {
  return EditorState.languageData.of(() => data)
}

const data = [{ autocomplete: tokens }]

function tokens(context: CompletionContext): CompletionResult | null {
  const { state, pos } = context
  const [, typed] = open.exec(textBefore(context)) ?? []
  if (typed === undefined || !isProse(state, pos)) return null
  return followedResult({
    from: pos - typed.length,
    typed,
    valid: /^[\p{L}\p{N}\p{M}_.:-]*$/u,
    find: (now) => (now.startsWith(partOf) ? partsOf(state, now.slice(partOf.length)) : namesOf(state, now)),
  })
}

function namesOf(state: EditorState, typed: string): readonly CompletionRow[] {
  const { completion, words } = servicesOf(state)
  const { token: meaning, partOf: ofAnother } = words.completion
  const plain = tokenNames.map((name) => {
    const says = completion.token(name)
    return { label: name, detail: says ?? meaning(name), apply: closing(name) }
  })
  const part = { label: partOf, detail: ofAnother, leadsOn: true }
  return [...plain, part].filter(({ label }) => label.startsWith(typed.toLowerCase()))
}

function partsOf(state: EditorState, typed: string): readonly CompletionRow[] {
  const { completion } = servicesOf(state)
  return completion
    .parts(typed)
    .map(({ slug, title, number }) => ({ label: title, lead: number, apply: closing(partOf + slug) }))
}

/** Writes the name with its closing braces, in the place of those that are there already. */
function closing(name: string): NonNullable<CompletionRow['apply']> {
  return (view, row, from, to) => {
    const [rest = ''] = /^[\p{L}\p{N}\p{M}_.:-]*\}\}?/u.exec(view.state.sliceDoc(to, to + 100)) ?? []
    insertRow(view, row, { from, to: to + rest.length, insert: `${name}}}` })
  }
}
