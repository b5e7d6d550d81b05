import type { StateCommand } from '@codemirror/state'
import { cutsCode } from './outer-place.ts'
import { lineGroups } from './selected-lines.ts'
import { quoted } from './toggle-quote.ts'

/** Puts the lines of the selection into a callout of this kind. */
export function insertCallout(kind: 'note' | 'tip' | 'important' | 'warning' | 'caution'): StateCommand {
  return ({ state, dispatch }) => {
    const groups = state.readOnly ? [] : lineGroups(state).filter((lines) => !cutsCode(state, lines))
    if (groups.length === 0) return false
    const changes = state.changes(groups.flatMap((lines) => quoted(state, lines, `[!${kind}]`)))
    const selection = state.selection.map(changes, 1)
    dispatch(state.update({ changes, selection, userEvent: 'input', scrollIntoView: true }))
    return true
  }
}
