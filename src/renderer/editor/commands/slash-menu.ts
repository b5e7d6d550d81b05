import {
  closeCompletion,
  completionStatus,
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { isolateHistory } from '@codemirror/commands'
import {
  EditorState,
  Prec,
  StateEffect,
  StateField,
  type Extension,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state'
import { keymap, type Command } from '@codemirror/view'
import { prefixEnd, prefixOf, verbatimAt } from './containers.ts'
import { blockSections, slashBlocks, type SlashBlock } from './slash-blocks.ts'
import { writingCommands } from './writing-commands.ts'
import type { CompletionRow } from '../completion-look.ts'
import { servicesOf, type EditorWords } from '../editor-services.ts'

/** A menu of blocks that `/` opens at the beginning of a line's text. */
export function slashMenu(): Extension {
  return [
    EditorState.languageData.of(() => [{ autocomplete: blocksAt }]),
    leftSlash,
    Prec.highest(keymap.of([{ key: 'Escape', run: leaveSlash }])),
  ]
}

const leave = StateEffect.define<number>()

/** The slash at which the author has closed the menu: it stays closed there. */
const leftSlash = StateField.define<number | null>({
  create: () => null,
  update(at, { changes, effects }) {
    const left = effects.find((effect) => effect.is(leave))?.value
    if (left !== undefined) return left
    return at === null || changes.touchesRange(at, at + 1) === 'cover' ? null : changes.mapPos(at, 1)
  },
})

const leaveSlash: Command = (view) => {
  const at =
    completionStatus(view.state) === null ? null : slashAt(view.state, view.state.selection.main.head)
  if (at === null) return false
  view.dispatch({ effects: leave.of(at) })
  return closeCompletion(view)
}

function blocksAt({ state, pos }: CompletionContext): CompletionResult | null {
  const at = state.readOnly ? null : slashAt(state, pos)
  if (at === null || state.field(leftSlash) === at || verbatimAt(state, pos) !== null) return null
  const { words } = servicesOf(state)
  return { from: at + 1, to: pos, options: optionsOf(words), validFor: /^[\p{L}\p{N} ]*$/u }
}

/** The slash that begins the text of a line, with nothing but a word or two between it and the caret. */
function slashAt(state: EditorState, position: number): number | null {
  const line = state.doc.lineAt(position)
  const written = /\/(?:[\p{L}\p{N}]+ ?){0,2}$/u.exec(line.text.slice(0, position - line.from))
  return written !== null && prefixEnd(prefixOf(state, line)) === written.index
    ? line.from + written.index
    : null
}

const known = new WeakMap<EditorWords, readonly CompletionRow[]>()

function optionsOf(words: EditorWords): readonly CompletionRow[] {
  const made = known.get(words)
  if (made !== undefined) return made
  const sections = blockSections.map((section, rank) => ({ name: words.section(section), rank }))
  const options = slashBlocks.map((block, index): CompletionRow => {
    const name = words.command(block.name)
    const keys = words.keys(block.name).join(' ')
    const section = sections[blockSections.indexOf(block.section)]
    return {
      lead: block.sign,
      label: `${name} ${words.alsoCalled(block.name)}`,
      displayLabel: name,
      ...(keys === '' ? {} : { detail: keys }),
      sortText: String(index).padStart(2, '0'),
      ...(section === undefined ? {} : { section }),
      apply: (view, option, from, to) => {
        view.dispatch(blockInstead(view.state, block, { from: from - 1, to }, option))
      },
    }
  })
  known.set(words, options)
  return options
}

/** The block in place of the slash and what was typed behind it, in one step. */
function blockInstead(
  state: EditorState,
  { name }: SlashBlock,
  written: { readonly from: number; readonly to: number },
  option: Completion,
): TransactionSpec {
  const without = state.update({ changes: written, selection: { anchor: written.from } })
  let made: Transaction = without
  writingCommands[name]({ state: without.state, dispatch: (transaction) => (made = transaction) })
  return {
    changes: made === without ? without.changes : without.changes.compose(made.changes),
    selection: made.newSelection,
    annotations: [pickedCompletion.of(option), isolateHistory.of('full')],
    userEvent: 'input.complete',
    scrollIntoView: true,
  }
}
