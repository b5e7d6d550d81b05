import { ensureSyntaxTree } from '@codemirror/language'
import {
  RangeSet,
  RangeValue,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
} from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { findingRange, type TextRange } from './finding-range.ts'
import type { Finding } from '#shared/model/finding'

/** A finding at its place, which follows the text. */
export interface MarkedFinding extends TextRange {
  readonly finding: Finding
}

class FindingValue extends RangeValue {
  readonly finding: Finding

  constructor(finding: Finding) {
    super()
    this.finding = finding
  }

  override eq(other: RangeValue): boolean {
    return other instanceof FindingValue && other.finding === this.finding
  }
}

interface Marked {
  readonly values: RangeSet<FindingValue>
  readonly marks: DecorationSet
}

/** How long the text may be read on for its marks, in milliseconds. */
const parseFor = 50

const replaceFindings = StateEffect.define<readonly Finding[]>()
const nothing: Marked = { values: RangeSet.empty, marks: Decoration.none }

const field = StateField.define<Marked>({
  create: () => nothing,
  update: (marked, { docChanged, changes, effects, state }) => {
    const news = effects.find((effect) => effect.is(replaceFindings))
    if (news !== undefined) return markedIn(state, news.value)
    if (!docChanged || marked === nothing) return marked
    return { values: marked.values.map(changes), marks: marked.marks.map(changes) }
  },
  provide: (self) => EditorView.decorations.from(self, ({ marks }) => marks),
})

/** Underlines what is wrong, and keeps it underlined where it stands while the text around it changes. */
export function problemMarks(): Extension {
  return field
}

/** Puts new findings in the place of those that are marked. They are about this state's text. */
export function markFindings(view: EditorView, findings: readonly Finding[]): void {
  const now = view.state.field(field, false)
  if (now === undefined || (now === nothing && findings.length === 0)) return
  view.dispatch({ effects: replaceFindings.of(findings) })
}

/** The findings that touch a piece of the text, in its order. */
export function findingsIn(state: EditorState, { from, to }: TextRange): readonly MarkedFinding[] {
  const found: MarkedFinding[] = []
  state.field(field, false)?.values.between(from, to, (start, end, { finding }) => {
    found.push({ from: start, to: end, finding })
  })
  return found
}

/** Whether a change made the findings others. */
export function findingsChanged(before: EditorState, after: EditorState): boolean {
  return before.field(field, false)?.values !== after.field(field, false)?.values
}

function markedIn(state: EditorState, findings: readonly Finding[]): Marked {
  const last = findings.reduce((line, finding) => Math.max(line, finding.line ?? 1), 1)
  // Addresses are found by the tree, which may not reach so far yet.
  ensureSyntaxTree(state, state.doc.line(Math.min(last, state.doc.lines)).to, parseFor)
  const placed = findings.flatMap((finding): MarkedFinding[] => {
    const range = findingRange(state, finding)
    return range === null ? [] : [{ ...range, finding }]
  })
  if (placed.length === 0) return nothing
  const values = placed.map(({ from, to, finding }) => new FindingValue(finding).range(from, to))
  const marks = placed
    .filter(({ from, to }) => from < to)
    .map(({ from, to, finding }) => (finding.severity === 'error' ? error : warning).range(from, to))
  return { values: RangeSet.of(values, true), marks: Decoration.set(marks, true) }
}

const error = Decoration.mark({ class: 'cm-problem cm-problem-error' })
const warning = Decoration.mark({ class: 'cm-problem cm-problem-warning' })
