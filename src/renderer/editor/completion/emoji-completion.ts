import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { EditorState, type Extension } from '@codemirror/state'
import { mostRows } from './article-rows.ts'
import { emojiNames } from './emoji-names.ts'
import { followedResult } from './followed-result.ts'
import { insertRow } from './insert-row.ts'
import { createPrefixIndex, type PrefixIndex } from './prefix-index.ts'
import { textBefore } from './text-before.ts'
import { isProse } from '../prose-at.ts'
import type { CompletionRow } from '../completion-look.ts'

/** Behind a letter, a digit or another colon a colon is punctuation. */
const open = /(?<![\p{L}\p{N}:/\\]):([a-z][a-z0-9_+-]+)$/u

/** Emoji by their names after `:`, as other editors know them; the sign itself is put into the text. */
export function emojiCompletion(): Extension {
  return EditorState.languageData.of(() => data)
}

const data = [{ autocomplete: emoji }]

let prepared: PrefixIndex<CompletionRow> | null = null

function emoji(context: CompletionContext): CompletionResult | null {
  const { state, pos } = context
  const [, typed] = open.exec(textBefore(context)) ?? []
  if (typed === undefined || !isProse(state, pos)) return null
  prepared ??= createPrefixIndex(emojiRows(), ({ label }) => label)
  const index = prepared
  return followedResult({
    from: pos - typed.length,
    typed,
    valid: /^[a-z0-9_+-]+$/,
    find: (now) => index.find(now, mostRows),
  })
}

function emojiRows(): readonly CompletionRow[] {
  return emojiNames.map(([sign, label]) => ({
    label,
    lead: sign,
    apply: (view, row, from, to) => {
      // The colon in front of the name goes, and one that was typed behind it.
      const end = view.state.sliceDoc(to, to + 1) === ':' ? to + 1 : to
      insertRow(view, row, { from: from - 1, to: end, insert: sign })
    },
  }))
}
