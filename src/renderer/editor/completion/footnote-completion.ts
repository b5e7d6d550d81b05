import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { EditorState, type Extension } from '@codemirror/state'
import { mostRows } from './article-rows.ts'
import type { CompletionWords, NoteChoice } from './completion-facts.ts'
import { followedResult } from './followed-result.ts'
import { insertRow } from './insert-row.ts'
import { createPrefixIndex } from './prefix-index.ts'
import { textBefore } from './text-before.ts'
import { isProse } from '../prose-at.ts'
import type { CompletionRow } from '../completion-look.ts'
import { servicesOf } from '../editor-services.ts'

const open = /(?<!\\)\[\^([^\s[\]]*)$/
const atLineStart = /^ {0,3}\[\^[^\s[\]]*$/

/** Labels of footnotes after `[^`; at the start of a line those whose note is still to be written. */
export function footnoteCompletion(): Extension {
  return EditorState.languageData.of(() => data)
}

const data = [{ autocomplete: footnotes }]

async function footnotes(context: CompletionContext): Promise<CompletionResult | null> {
  const { state, pos } = context
  const before = textBefore(context)
  const [, typed] = open.exec(before) ?? []
  if (typed === undefined || !isProse(state, pos)) return null
  const { completion, words } = servicesOf(state)
  // What is being typed is a label, too, by the time that the text is read.
  const notes = (await completion.notes(state.doc)).filter(
    ({ label, note }) => note !== null || label !== typed,
  )
  const defining = atLineStart.test(before)
  const rows = defining ? notesToWrite(notes, words.completion) : notesToName(notes, words.completion)
  const index = createPrefixIndex(rows, ({ label, detail }) => `${label} ${detail ?? ''}`)
  return followedResult({
    from: pos - typed.length,
    typed,
    valid: /^[^\s[\]]*$/,
    find: (now) => index.find(now, mostRows),
  })
}

function notesToName(notes: readonly NoteChoice[], words: CompletionWords): readonly CompletionRow[] {
  const written = notes.filter(({ note }) => note !== null)
  const next = nextNumber(notes)
  return [
    ...written.map(({ label, note }) => ({
      label,
      lead: '^',
      detail: note ?? '',
      apply: closing(label, ']'),
    })),
    { label: next, lead: '^', detail: words.newNote, apply: closing(next, ']') },
  ]
}

function notesToWrite(notes: readonly NoteChoice[], words: CompletionWords): readonly CompletionRow[] {
  return notes
    .filter(({ note, used }) => used && note === null)
    .map(({ label }) => ({ label, lead: '^', detail: words.noteToWrite, apply: closing(label, ']: ') }))
}

/** The first number that no label is. */
function nextNumber(notes: readonly NoteChoice[]): string {
  const labels = new Set(notes.map(({ label }) => label))
  let number = 1
  while (labels.has(String(number))) number += 1
  return String(number)
}

/** Writes the label and what ends it, in the place of a bracket that is there already. */
function closing(label: string, end: string): NonNullable<CompletionRow['apply']> {
  return (view, row, from, to) => {
    const [rest = ''] = /^[^\s[\]]*\]/.exec(view.state.sliceDoc(to, to + 100)) ?? []
    insertRow(view, row, { from, to: to + rest.length, insert: label + end })
  }
}
