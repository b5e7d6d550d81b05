import { syntaxTree } from '@codemirror/language'
import type { EditorState, Extension, Range } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'
import { FormulaWidget, longestFormula } from './formula-widget.ts'
import { BulletWidget, CheckboxWidget, RuleWidget } from './mark-widgets.ts'
import { pictureOf } from './picture-widget.ts'

/**
 * Takes marks out of sight where no selection touches what they belong to. Only what is in view is looked at, and
 * nothing changes while a word is composed.
 */
export function quietMarks(): Extension {
  return ViewPlugin.fromClass(QuietMarks, { decorations: ({ decorations }) => decorations })
}

class QuietMarks {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = quietInView(view)
  }

  update({
    view,
    docChanged,
    selectionSet,
    viewportChanged,
    focusChanged,
    changes,
    startState,
    state,
  }: ViewUpdate): void {
    // An input method has the nodes around the caret in its hands.
    if (view.composing) this.decorations = this.decorations.map(changes)
    else if (
      docChanged ||
      selectionSet ||
      viewportChanged ||
      focusChanged ||
      syntaxTree(startState) !== syntaxTree(state)
    )
      this.decorations = quietInView(view)
  }
}

type Visit = (node: SyntaxNode, found: Found) => void

interface Found {
  readonly state: EditorState
  /** Whether a selection touches a piece of the text, or the lines that it is in. */
  readonly isTouched: (from: number, to: number) => boolean
  readonly isLineTouched: (from: number, to: number) => boolean
  readonly add: (decoration: Range<Decoration>) => void
}

const hidden = Decoration.replace({})

function quietInView(view: EditorView): DecorationSet {
  const { state } = view
  const ranges: Range<Decoration>[] = []
  const isTouched = (from: number, to: number): boolean =>
    view.hasFocus && state.selection.ranges.some((range) => range.from <= to && range.to >= from)
  const found: Found = {
    state,
    isTouched,
    isLineTouched: (from, to) => isTouched(state.doc.lineAt(from).from, state.doc.lineAt(to).to),
    add: (range) => ranges.push(range),
  }
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        if (node.name === 'Frontmatter' || node.name === 'HTMLBlock') return false
        visits[node.name]?.(node.node, found)
        return undefined
      },
    })
  }
  return Decoration.set(ranges, true)
}

/** Hides the children of some names unless the whole node is touched. */
function marksOf(...names: readonly string[]): Visit {
  return (node, { isTouched, add }) => {
    if (isTouched(node.from, node.to)) return
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      if (names.includes(child.name) && child.from < child.to) add(hidden.range(child.from, child.to))
  }
}

const heading: Visit = (node, { state, isLineTouched, add }) => {
  const mark = node.getChild('HeaderMark')
  if (mark === null || mark.from !== node.from || isLineTouched(node.from, node.to)) return
  const blank = /^[ \t]+/.exec(state.sliceDoc(mark.to, node.to))?.[0].length ?? 0
  add(hidden.range(mark.from, mark.to + blank))
}

/** Of a link its words are left; of one without words all of it. */
const link: Visit = (node, { isTouched, add }) => {
  if (isTouched(node.from, node.to)) return
  const [open, shut] = node.getChildren('LinkMark')
  const leads = node.getChild('URL') ?? node.getChild('LinkLabel')
  if (open === undefined || shut === undefined || leads === null || open.to === shut.from) return
  add(hidden.range(open.from, open.to))
  if (shut.from < node.to) add(hidden.range(shut.from, node.to))
}

const wikilink: Visit = (node, { state, isTouched, add }) => {
  if (isTouched(node.from, node.to)) return
  const inner = state.sliceDoc(node.from + 2, node.to - 2)
  const label = /^[^|]*?\\?\|/.exec(inner)?.[0].length ?? 0
  add(hidden.range(node.from, node.from + 2 + label))
  add(hidden.range(node.to - 2, node.to))
}

const picture: Visit = (node, { state, isLineTouched, add }) => {
  if (isLineTouched(node.from, node.to)) return
  const widget = pictureOf(state, node)
  if (widget !== null) add(Decoration.replace({ widget }).range(node.from, node.to))
}

const task: Visit = (node, { state, isTouched, add }) => {
  if (isTouched(node.from, node.to)) return
  const isDone = /x/i.test(state.sliceDoc(node.from, node.to))
  add(Decoration.replace({ widget: new CheckboxWidget(isDone) }).range(node.from, node.to))
}

const listMark: Visit = (node, { state, isTouched, add }) => {
  if (node.parent?.parent?.name !== 'BulletList' || isTouched(node.from, node.to)) return
  const isTask = node.nextSibling?.name === 'Task'
  const blank = isTask ? (/^[ \t]*/.exec(state.sliceDoc(node.to, node.to + 8))?.[0].length ?? 0) : 0
  // A box to tick stands in the place of its bullet.
  add(
    (isTask ? hidden : Decoration.replace({ widget: new BulletWidget() })).range(node.from, node.to + blank),
  )
}

const quoteMark: Visit = (node, { state, isLineTouched, add }) => {
  const line = state.doc.lineAt(node.from)
  if (line.from === node.from) add(quoteLine.range(line.from))
  if (isLineTouched(node.from, node.to)) return
  const blank = state.sliceDoc(node.to, node.to + 1) === ' ' ? 1 : 0
  add(hidden.range(node.from, node.to + blank))
}

const rule: Visit = (node, { isLineTouched, add }) => {
  if (isLineTouched(node.from, node.to)) return
  add(Decoration.replace({ widget: new RuleWidget() }).range(node.from, node.to))
}

const escape: Visit = (node, { isTouched, add }) => {
  if (!isTouched(node.from, node.to)) add(hidden.range(node.from, node.from + 1))
}

const formula: Visit = (node, { state, isTouched, add }) => {
  if (isTouched(node.from, node.to) || node.to - node.from > longestFormula) return
  const widget = new FormulaWidget(state.sliceDoc(node.from + 1, node.to - 1), false)
  add(Decoration.replace({ widget }).range(node.from, node.to))
}

/** Drawn below its lines, which stay: what is in several lines is read and written as it is drawn. */
const formulaBlock: Visit = (node, { state, add }) => {
  if (node.to - node.from > longestFormula) return
  // Marks of quotes and lists before its lines are none of it.
  const lines = state.sliceDoc(node.from, node.to).replace(/\n[\s>]+/g, '\n')
  const source = /^\$\$([^]*)\$\$$/.exec(lines.trim())?.[1] ?? ''
  if (source.trim() === '') return
  add(Decoration.widget({ widget: new FormulaWidget(source, true), side: 1 }).range(node.to))
}

const quoteLine = Decoration.line({ class: 'cm-quote-line' })

const visits: Readonly<Record<string, Visit>> = {
  Emphasis: marksOf('EmphasisMark'),
  StrongEmphasis: marksOf('EmphasisMark'),
  Strikethrough: marksOf('StrikethroughMark'),
  InlineCode: marksOf('CodeMark'),
  Autolink: marksOf('LinkMark'),
  ATXHeading1: heading,
  ATXHeading2: heading,
  ATXHeading3: heading,
  ATXHeading4: heading,
  ATXHeading5: heading,
  ATXHeading6: heading,
  Link: link,
  Wikilink: wikilink,
  Image: picture,
  TaskMarker: task,
  ListMark: listMark,
  QuoteMark: quoteMark,
  HorizontalRule: rule,
  Escape: escape,
  InlineMath: formula,
  MathBlock: formulaBlock,
}
