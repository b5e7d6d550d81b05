import { editorKeys } from './editor-keys.ts'
import { plainKeys } from './plain-keys.ts'
import type { Group, SheetEntry, ShortcutWords } from './sheet-entry.ts'
import type { Action, ActionContext, ActionWords } from '../actions/action.ts'
import { isInBrowser, platformOf } from '../actions/platform.ts'
import { chordCaps, chordFor } from '../actions/shortcut.ts'

export interface SheetWords {
  readonly actions: ActionWords
  readonly sheet: ShortcutWords
}

/** Every key that works on this platform and host: the actions', the editor's, the list's. */
export function sheetEntries(
  actions: readonly Action[],
  context: ActionContext,
  words: SheetWords,
): readonly SheetEntry[] {
  const platform = platformOf(context.host)
  const inBrowser = isInBrowser(context.host)
  const ofActions = actions.flatMap((action): SheetEntry[] => {
    const run = runFrom(actions, action)
    const chords = run.flatMap(({ shortcut }) =>
      shortcut === undefined ? [] : [chordFor(shortcut, platform, inBrowser)],
    )
    if (chords.length === 0) return []
    const label = labelOf(action, context, words)
    return [{ id: action.id, group: groupOf(action), label, chords, ways: [runOf(chords, platform)] }]
  })
  const ofEditor = editorKeys.map(({ id, group, label, shortcuts }): SheetEntry => {
    const chords = shortcuts.map((shortcut) => chordFor(shortcut, platform, inBrowser))
    return { id, group, label: label(words.sheet), chords, ways: [runOf(chords, platform)] }
  })
  const ofRows = plainKeys.map(({ id, group, label, keys }): SheetEntry => ({
    id,
    group,
    label: label(words.sheet),
    chords: [],
    ways: keys[0] === '0' ? [['0–9']] : keys.map((key) => [capOf(key)]),
  }))
  return [...ofActions, ...ofEditor, ...ofRows]
}

const level = /^write\.heading([1-6])$/

/** An action with those that stand in one line with it: of headings the first, with all. */
function runFrom(actions: readonly Action[], action: Action): readonly Action[] {
  const found = level.exec(action.id)
  if (found === null) return [action]
  return found[1] === '1' ? actions.filter(({ id }) => level.test(id)) : []
}

/** Actions that go back and forth are named by what they are about, not by what they would do now; runs by all. */
const standing: Readonly<Record<string, (t: ShortcutWords) => string>> = {
  'view.toggleList': (t) => t('toggleList'),
  'view.togglePreview': (t) => t('togglePreview'),
  'view.live': (t) => t('live'),
  'view.focusMode': (t) => t('focusMode'),
  'view.zen': (t) => t('zen'),
  'write.heading1': (t) => t('heading'),
}

function labelOf(action: Action, context: ActionContext, words: SheetWords): string {
  const own = standing[action.id]
  return own === undefined ? action.label(words.actions, context).replace(/…$/, '') : own(words.sheet)
}

/** Where an action stands: by the pane it counts in, else by its area. */
function groupOf({ id, scope }: Action): Group {
  if (scope === 'list') return 'list'
  if (scope === 'editor' || scope === 'text') return 'writing'
  const [area = ''] = id.split('.', 1)
  if (area === 'tab') return 'tabs'
  return area === 'view' || area === 'go' || area === 'side' ? 'panes' : 'anywhere'
}

/** One way for a run of chords that differ in their digit: `Ctrl Shift 1–6`. */
function runOf(chords: readonly string[], platform: 'mac' | 'other'): readonly string[] {
  const [first = '', last = first] = [chords[0], chords.at(-1)]
  const caps = chordCaps(first, platform)
  return first === last ? caps : [...caps.slice(0, -1), `${caps.at(-1)}–${chordCaps(last, platform).at(-1)}`]
}

const capNames: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
}

function capOf(key: string): string {
  return capNames[key] ?? key
}
