import {
  EditorSelection,
  EditorState,
  StateEffect,
  StateField,
  Transaction,
  type Extension,
  type Text,
} from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'

/** The head of a file: its YAML between the fences. Offsets from 0. */
export interface ArticleHead {
  /** End of the closing fence; null where the file has no head. */
  readonly end: number | null
  /** Where the text begins: after the head and the one empty line that follows it. */
  readonly body: number
  /** The YAML is in view as text, not only in the strip above. */
  readonly shown: boolean
}

/** Lines that a head may have: it is never looked for far into the text. */
const longestHead = 400
const fence = /^---[ \t]*$/
const closingFence = /^(?:---|\.\.\.)[ \t]*$/

const showHead = StateEffect.define<boolean>()

const headField = StateField.define<ArticleHead>({
  create: ({ doc }) => headOf(doc, false),
  update(head, transaction) {
    const next = moved(head, transaction)
    const asked = transaction.effects.find((effect) => effect.is(showHead))
    const shown = asked?.value ?? (next.shown || isLedInto(next, transaction))
    return shown === next.shown ? next : { ...next, shown }
  },
})

/** Keeps the YAML of a file out of sight while its properties stand above the text. */
export function articleHead(): Extension {
  return [
    headField,
    EditorView.decorations.compute([headField], (state) =>
      isHeadHidden(state)
        ? Decoration.set(Decoration.replace({ block: true }).range(0, headOfState(state).body - 1))
        : Decoration.none,
    ),
    EditorState.transactionFilter.of((transaction) => {
      const head = moved(headOfState(transaction.startState), transaction)
      const { newSelection } = transaction
      if (head.shown || !isHideable(head) || newSelection.ranges.every(({ from }) => from >= head.body)) {
        return transaction
      }
      if (isLedInto(head, transaction) || transaction.effects.some((effect) => effect.is(showHead))) {
        return transaction
      }
      const ranges = newSelection.ranges.map((range) =>
        EditorSelection.range(Math.max(range.anchor, head.body), Math.max(range.head, head.body)),
      )
      const selection = EditorSelection.create(ranges, newSelection.mainIndex)
      return [transaction, { selection, sequential: true }]
    }),
    // Nothing that is out of sight is deleted or typed over.
    EditorState.changeFilter.of((transaction) => {
      if (!isHeadHidden(transaction.startState)) return true
      if (!isTyped(transaction)) return true
      return [0, headOfState(transaction.startState).body]
    }),
  ]
}

/** The head after a transaction, the same object where it did not reach it; `shown` is not looked at. */
function moved(head: ArticleHead, { changes, newDoc }: Transaction): ArticleHead {
  // What is typed below the head never costs a look at it.
  if (changes.empty || (head.end !== null && changes.touchesRange(0, head.body) === false)) return head
  const next = headOf(newDoc, head.shown)
  return head.end === null && next.end === null ? head : next
}

/** A search or a problem leads into the head: what the caret is in can be seen. */
function isLedInto(head: ArticleHead, transaction: Transaction): boolean {
  const { selection } = transaction
  return (
    selection !== undefined &&
    !isByHand(transaction) &&
    isHideable(head) &&
    selection.ranges.some(({ from }) => from < head.body)
  )
}

export function headOfState(state: EditorState): ArticleHead {
  return state.field(headField, false) ?? headOf(state.doc, true)
}

/** The head as it stands in the file, fences included; empty where there is none. */
export function headText(state: EditorState): string {
  const { end } = headOfState(state)
  return end === null ? '' : state.doc.sliceString(0, end)
}

export function isHeadShown(state: EditorState): boolean {
  return headOfState(state).shown
}

/** Brings the YAML into view, or takes it out; the caret leaves it then. */
export function setHeadShown(view: EditorView, shown: boolean): void {
  const head = headOfState(view.state)
  if (shown) {
    view.dispatch({ effects: [showHead.of(true), EditorView.scrollIntoView(0)] })
    return
  }
  const { main } = view.state.selection
  view.dispatch({
    effects: showHead.of(false),
    ...(main.from < head.body ? { selection: { anchor: head.body } } : {}),
  })
}

/** The state with the caret at the first word. */
export function atFirstWord(state: EditorState): EditorState {
  return state.update({ selection: { anchor: headOfState(state).body } }).state
}

/** Whether the file has a head and it is out of sight. */
export function isHeadHidden(state: EditorState): boolean {
  const head = headOfState(state)
  return !head.shown && isHideable(head)
}

/** The file has a line below its head, where the caret can be. */
function isHideable({ end, body }: ArticleHead): boolean {
  return end !== null && body > end
}

function headOf(doc: Text, shown: boolean): ArticleHead {
  const last = headLine(doc)
  if (last === null) return { end: null, body: 0, shown }
  const end = doc.line(last).to
  if (last === doc.lines) return { end, body: end, shown }
  const next = doc.line(last + 1)
  const body = next.length === 0 && last + 1 < doc.lines ? doc.line(last + 2).from : next.from
  return { end, body, shown }
}

/** Number of the closing fence's line. */
function headLine(doc: Text): number | null {
  if (!fence.test(doc.line(1).text)) return null
  const last = Math.min(doc.lines, longestHead)
  for (let number = 2; number <= last; number += 1) {
    if (closingFence.test(doc.line(number).text)) return number
  }
  return null
}

/** By pointer, cursor keys or typing; a search and the application may lead into the head. */
function isByHand(transaction: Transaction): boolean {
  const event = transaction.annotation(Transaction.userEvent)
  return event === 'select' || event === 'select.pointer' || isTyped(transaction)
}

function isTyped(transaction: Transaction): boolean {
  return ['input', 'delete', 'move'].some((event) => transaction.isUserEvent(event))
}
