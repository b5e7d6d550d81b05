import { acceptCompletion } from '@codemirror/autocomplete'
import * as commands from '@codemirror/commands'
import * as folding from '@codemirror/language'
import * as searching from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { keymap, type Command, type KeyBinding } from '@codemirror/view'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useTranslations } from 'use-intl'
import { afterEach, describe, expect, it } from 'vitest'
import { editorKeys } from './editor-keys.ts'
import { plainKeys } from './plain-keys.ts'
import { sheetEntries } from './sheet-entries.ts'
import type { SheetEntry } from './sheet-entry.ts'
import { ShortcutSheet } from './shortcut-sheet.tsx'
import { useActionContext } from '../actions/action-context.tsx'
import { actions } from '../actions/registry.ts'
import type { HostFacts } from '../app-services.tsx'
import { articleExtensions } from '../editor/article-extensions.ts'
import { servicesOf } from '../editor/editor-services.ts'
import { openReplacing } from '../editor/finding/find-in-text.ts'
import * as problems from '../editor/diagnostics/problem-commands.ts'
import { structureKeys } from '../editor/commands/structure-keys.ts'
import { markdownKeys } from '../editor/markdown-keymap.ts'
import { markdownTables } from '../editor/tables/markdown-tables.ts'
import { askForPlain } from '../editor/pasting/plain-paste.ts'
import { stepInList } from '../list/reorder/lift-keys.ts'
import { useListTools } from '../list/list-tools.tsx'
import { insideApp, renderInApp, sampleHost } from '../testing/app-around.tsx'
import { fakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'

const hosts: readonly (readonly [string, HostFacts])[] = [
  ['Linux desktop', sampleHost({ host: 'electron' })],
  ['Windows desktop', sampleHost({ host: 'electron', platform: 'windows' })],
  ['macOS desktop', sampleHost({ host: 'electron', platform: 'mac' })],
  ['a browser on Linux', sampleHost({ host: 'browser' })],
  ['a browser on macOS', sampleHost({ host: 'browser', platform: 'mac' })],
]

/** The lines as the dialog makes them. */
function useLines(): readonly SheetEntry[] {
  const words = { actions: useTranslations('actions'), sheet: useTranslations('shortcuts') }
  return sheetEntries(actions, useActionContext(), words)
}

const listed = (host: HostFacts): readonly SheetEntry[] => insideApp(useLines, fakeClient({}), host)

afterEach(cleanup)

describe.each(hosts)('the shortcut sheet on %s', (_name, host) => {
  it('lists every action that has keys, once, and no other', () => {
    const ids = listed(host).map(({ id }) => id)
    const withKeys = actions
      .filter(({ id, shortcut }) => shortcut !== undefined && !/^write\.heading[2-6]$/.test(id))
      .map(({ id }) => id)
    const others = [...editorKeys, ...plainKeys].map(({ id }) => id)
    expect(ids.toSorted()).toEqual([...withKeys, ...others].toSorted())
  })

  it('names no keys of the editor that an action takes first, and none twice in one place', () => {
    const entries = listed(host)
    const taken = new Set(actions.filter(({ scope }) => scope !== 'list').map(({ id }) => id))
    const chords = (part: (id: string, group: string) => boolean) =>
      entries.filter(({ id, group }) => part(id, group)).flatMap((entry) => entry.chords)
    const inEditor = chords((id, group) => taken.has(id) || group === 'writing' || group === 'text')
    expect(inEditor.filter((chord, at) => inEditor.indexOf(chord) !== at)).toEqual([])
    const everywhere = new Set(actions.filter(({ scope }) => scope === 'all').map(({ id }) => id))
    const inList = chords((id, group) => everywhere.has(id) || group === 'list')
    expect(inList.filter((chord, at) => inList.indexOf(chord) !== at)).toEqual([])
  })
})

/** Commands of the text that the sheet names, by the line that names them. */
const own: Readonly<Record<string, Command>> = {
  undo: commands.undo,
  redo: commands.redo,
  pastePlain: askForPlain,
  find: searching.openSearchPanel,
  replace: openReplacing,
  findNext: searching.findNext,
  findPrevious: searching.findPrevious,
  nextProblem: problems.nextProblem,
  previousProblem: problems.previousProblem,
  fixHere: problems.fixHere,
  goToLine: searching.gotoLine,
  lineUp: commands.moveLineUp,
  lineDown: commands.moveLineDown,
  indent: commands.indentMore,
  outdent: commands.indentLess,
  nextSame: searching.selectNextOccurrence,
  caretAbove: commands.addCursorAbove,
  caretBelow: commands.addCursorBelow,
  undoSelection: commands.undoSelection,
  fold: folding.foldCode,
  unfold: folding.unfoldCode,
  tabFocus: commands.toggleTabFocusMode,
}

const ofText = actions.filter(({ scope, shortcut }) => scope === 'text' && shortcut !== undefined)

describe.each(['mac', 'linux', 'win'] as const)('the editor’s keys in the sheet, on %s', (system) => {
  const platform = system === 'mac' ? 'mac' : 'other'
  const services = servicesOf(EditorState.create())
  const editor = EditorState.create({
    extensions: articleExtensions({ services, readOnly: false, styleNonce: '' }),
  })
  // Keys of a menu of completions count while it is open.
  const bound = bindingsOf(editor).filter(([, command]) => command !== acceptCompletion)
  const extensions = [markdownKeys(), structureKeys(), markdownTables()]
  const ours = bindingsOf(EditorState.create({ extensions }))

  function bindingsOf(state: EditorState): readonly (readonly [string, Command])[] {
    return state.facet(keymap).flat().flatMap(pairsOf)
  }

  /** A binding as `key → command`, with Shift where it has a command of its own. */
  function pairsOf(binding: KeyBinding): readonly (readonly [string, Command])[] {
    const key = binding[system] ?? binding.key
    if (key === undefined) return []
    return [
      ...(binding.run === undefined ? [] : [[plain(key, '-'), binding.run] as const]),
      ...(binding.shift === undefined ? [] : [[plain(`Shift-${key}`, '-'), binding.shift] as const]),
    ]
  }

  /** One spelling for both ways to write a key. */
  function plain(key: string, separator: string): string {
    const parts = key.split(separator)
    const name = (parts.pop() ?? '').replace(/^Arrow/, '').toLowerCase()
    const modifiers = parts.map((part) => {
      if (part === 'Mod') return system === 'mac' ? 'Meta' : 'Ctrl'
      return part === 'Cmd' ? 'Meta' : part
    })
    return [...new Set(modifiers)].toSorted().concat(name).join('-')
  }

  it.each(editorKeys)('are bound: $id', ({ id, group, shortcuts }) => {
    for (const shortcut of shortcuts) {
      const key = plain(shortcut[platform], '+')
      const [, first] = bound.find(([each]) => each === key) ?? []
      if (group === 'text') expect(first).toBe(own[id])
      else expect(ours.map(([, command]) => command)).toContain(first)
    }
  })

  it.each(ofText)('are bound: $id', ({ shortcut }) => {
    const key = plain(shortcut?.[platform] ?? '', '+')
    const [, first] = bound.find(([each]) => each === key) ?? []
    expect(ours.map(([, command]) => command)).toContain(first)
  })

  it('are all of those that the Markdown commands have', () => {
    const shortcuts = [
      ...editorKeys.flatMap((each) => each.shortcuts),
      ...ofText.flatMap((each) => each.shortcut ?? []),
    ]
    const named = new Set(shortcuts.map((shortcut) => plain(shortcut[platform], '+')))
    expect(ours.map(([key]) => key).filter((key) => !named.has(key))).toEqual([])
  })
})

describe('the keys of lift mode in the sheet', () => {
  const series = sampleSeries(['a', 'b', 'c'].map((key) => sampleEntry(key)))

  it.each(plainKeys.filter(({ group }) => group === 'lift').flatMap(({ keys }) => keys))(
    'count while an article is lifted: %j',
    (key) => {
      showSampleWorkspace(sampleWorkspace([series]))
      const client = fakeClient({ 'series.move': () => series })
      const { liftKeys: keys } = insideApp(useListTools, client)
      const [entry] = series.entries
      if (entry === undefined) throw new Error('the sample has entries')
      expect(keys.press(key, stepInList)).toBe(false)
      keys.lift(series, entry)
      expect(keys.press(key, stepInList)).toBe(true)
    },
  )
})

describe('looking for a shortcut', () => {
  const lines = (): string[] => screen.getAllByRole('term').map((term) => term.textContent ?? '')
  const field = (): HTMLElement => screen.getByRole('searchbox', { name: 'Search shortcuts' })

  it('finds by what it does, by its keys, and by pressing them', () => {
    renderInApp(<ShortcutSheet />, fakeClient({}))
    fireEvent.change(field(), { target: { value: 'numbered' } })
    expect(lines()).toEqual(['Numbered list'])
    fireEvent.change(field(), { target: { value: 'ctrl b' } })
    expect(lines()).toEqual(['Bold', 'Open to the side'])
    fireEvent.keyDown(field(), { key: 'k', code: 'KeyK', ctrlKey: true })
    expect(lines()).toEqual(['Link'])
    expect(field()).toHaveProperty('value', 'Ctrl K')
  })

  it('says that there is none, and brings all back', () => {
    renderInApp(<ShortcutSheet />, fakeClient({}))
    const all = lines().length
    fireEvent.change(field(), { target: { value: 'teleport' } })
    screen.getByRole('heading', { name: 'No shortcut for “teleport”' })
    fireEvent.click(screen.getAllByRole('button', { name: 'Clear the search' }).at(-1) ?? field())
    expect(lines().length).toBe(all)
  })
})
