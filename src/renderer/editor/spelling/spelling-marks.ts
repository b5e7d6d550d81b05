import { StateEffect, StateField, type EditorState, type Range, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { isTaken, rulesOf } from './spelling-rules.ts'
import type { WrittenWord } from './written-words.ts'

interface Looked {
  /** The parts of the text that were looked at, in its order. */
  readonly parts: readonly { readonly from: number; readonly to: number }[]
  /** What is not known in them. */
  readonly words: readonly WrittenWord[]
}

const markWords = StateEffect.define<Looked>()

/** The words that are marked, where they stand while the text around them changes. A word that changes loses its mark. */
export const spellingMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { state, startState, docChanged, changes, effects }) {
    let marks = before
    if (docChanged && marks !== Decoration.none) {
      marks = marks.map(changes)
      changes.iterChangedRanges((_fromA, _toA, from, to) => {
        marks = marks.update({
          filterFrom: from,
          filterTo: to,
          filter: (start, end, value) => stands(state.doc, { from: start, to: end, text: wordOf(value) }),
        })
      })
    }
    const rules = rulesOf(state)
    if (rules !== rulesOf(startState))
      marks =
        rules.dictionary === null
          ? Decoration.none
          : marks.update({ filter: (_from, _to, value) => !isTaken(rules, wordOf(value)) })
    for (const effect of effects) if (effect.is(markWords)) marks = remarked(marks, effect.value)
    return marks
  },
  provide: (self) => EditorView.decorations.from(self),
})

/** Marks what is not known in the parts that were looked at, and nothing else in them. They are about this state. */
export function markMisspelt(view: EditorView, { parts, words }: Looked): void {
  const now = parts.flatMap((part) => misspeltIn(view.state, part))
  if (now.length === words.length && now.every(({ from }, index) => from === words[index]?.from)) return
  view.dispatch({ effects: markWords.of({ parts, words }) })
}

/** The marked words that touch a part of the text, in its order. */
export function misspeltIn(
  state: EditorState,
  { from, to }: { readonly from: number; readonly to: number },
): readonly WrittenWord[] {
  const found: WrittenWord[] = []
  state.field(spellingMarks, false)?.between(from, to, (start, end, value) => {
    found.push({ from: start, to: end, text: wordOf(value) })
  })
  return found
}

/** The marked word at a place; null where there is none. */
export function misspeltAt(state: EditorState, at: number): WrittenWord | null {
  return misspeltIn(state, { from: at, to: at })[0] ?? null
}

function remarked(marks: DecorationSet, { parts, words }: Looked): DecorationSet {
  const kept = parts.reduce(
    (left, { from, to }) => left.update({ filterFrom: from, filterTo: to, filter: () => false }),
    marks,
  )
  return kept.update({ add: words.map((word) => markOf(word)) })
}

function markOf({ from, to, text }: WrittenWord): Range<Decoration> {
  const attributes = { 'aria-invalid': 'spelling' }
  return Decoration.mark({ class: 'cm-misspelt', attributes, word: text }).range(from, to)
}

function wordOf({ spec }: Decoration): string {
  const marked: unknown = spec
  return typeof marked === 'object' && marked !== null && 'word' in marked && typeof marked.word === 'string'
    ? marked.word
    : ''
}

/** Whether a word is still what it was, with no letter before or behind it. */
function stands(doc: Text, { from, to, text }: WrittenWord): boolean {
  const before = doc.sliceString(Math.max(0, from - 1), from)
  return doc.sliceString(from, to) === text && !isLetter(before) && !isLetter(doc.sliceString(to, to + 1))
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}_]/u.test(sign)
}
