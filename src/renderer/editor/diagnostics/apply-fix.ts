import type { ChangeSpec, EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { MarkedFinding } from './problem-marks.ts'
import { editFrontmatter } from '#core/markdown/edit-frontmatter'
import { cutExcerpt } from '#core/markdown/excerpt'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { mendAddress } from '#core/markdown/mend-text'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { unescapeAddress } from '#core/markdown/unescape-address'
import { gapBeforeNotes } from '../commands/gap-before-notes.ts'
import type { Fix } from '#shared/model/finding'

interface Edit {
  readonly changes: ChangeSpec
  /** Where the author goes on, in the changed text; left out, the selection stays. */
  readonly caret?: number
}

/** Takes a way out of a problem: one change, one step of undo. Where the text is another by now it does nothing. */
export function applyFix(view: EditorView, marked: MarkedFinding, fix: Fix): void {
  if (view.state.readOnly) return
  const edit = editOf(view.state, marked, fix)
  if (edit === null) return
  const { changes, caret } = edit
  view.dispatch({
    changes,
    ...(caret === undefined ? {} : { selection: { anchor: caret } }),
    userEvent: 'input.fix',
    scrollIntoView: true,
  })
  view.focus()
}

function editOf(state: EditorState, { from, to, finding }: MarkedFinding, fix: Fix): Edit | null {
  switch (fix.kind) {
    case 'article':
    case 'anchor':
    case 'file':
      return withAddress(state, { from, to, finding }, fix.href)
    case 'heading-level': {
      const signs = /^#+/.exec(state.sliceDoc(from, to))
      return signs === null
        ? null
        : { changes: { from, to: from + signs[0].length, insert: '#'.repeat(fix.level) } }
    }
    case 'alternative-text':
      return state.sliceDoc(from, from + 2) === '![' ? { changes: [], caret: from + 2 } : null
    case 'begin-note': {
      const insert = `${gapBeforeNotes(state)}[^${fix.label}]: `
      const changes = state.changes({ from: state.doc.length, insert })
      return { changes, caret: changes.newLength }
    }
    case 'remove-note':
      return { changes: withoutLines(state, from, to) }
    case 'shorten-description':
      return shortened(state)
    default:
      // The host makes these, and offers none in a text.
      return null
  }
}

/** Another address for a link; one that is named by a label has it in its definition. */
function withAddress(state: EditorState, { from, to, finding }: MarkedFinding, href: string): Edit | null {
  const { href: wrong } = finding
  if (wrong === null || unescapeAddress(state.sliceDoc(from, to)).trim() === wrong)
    return { changes: { from, to, insert: href } }
  const line = state.doc.lineAt(from)
  const place = { line: line.number, column: from - line.from + 1 }
  const changes = mendAddress(state.doc.toString(), place, wrong, href)
  return changes === null ? null : { changes: [...changes] }
}

/** The head with a description that lists show in full. */
function shortened(state: EditorState): Edit | null {
  const source = state.doc.toString()
  const { description } = readFrontmatter(splitFrontmatter(source).yaml)
  if (description === null) return null
  const edit = editFrontmatter(source, 'description', cutExcerpt(description.trim()))
  return edit.kind === 'refused' ? null : { changes: [...edit.changes] }
}

/** Whole lines, and the empty line before them where another follows or nothing does. */
function withoutLines({ doc }: EditorState, from: number, to: number): ChangeSpec {
  const first = doc.lineAt(from)
  const last = doc.lineAt(to)
  const before = first.number > 1 ? doc.line(first.number - 1) : null
  const after = last.number < doc.lines ? doc.line(last.number + 1) : null
  const isGapBefore = before !== null && before.text.trim() === ''
  const isGapAfter = after === null || after.text.trim() === ''
  const start = isGapBefore && isGapAfter ? before : first
  // The last line has no break behind it: the one before goes.
  return after === null
    ? { from: Math.max(0, start.from - 1), to: last.to }
    : { from: start.from, to: after.from }
}
