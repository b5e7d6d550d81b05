import { describe, expect, it } from 'vitest'
import { idleMover } from '../testing/idle-mover.ts'
import type { Action, ActionContext } from './action.ts'
import { actionForKey, scopesAt, type KeySituation } from './dispatch-key.ts'
import { actions } from './registry.ts'
import { chordCaps, chordFor, everywhere, matchesChord, type PressedKey } from './shortcut.ts'
import { FileText } from 'lucide-react'
import { fakeClient } from '../testing/fake-client.ts'

const context: ActionContext = {
  client: fakeClient({}),
  host: {
    host: 'memory',
    version: '0',
    platform: 'linux',
    capabilities: {
      folderDialog: false,
      nativeMenu: false,
      zoom: false,
      previewWindow: false,
      openResult: 'url',
    },
    systemAccent: null,
  },
  target: null,
  section: null,
  mover: idleMover,
  dark: false,
  saveNow: () => {},
  copyOut: () => {},
  cyclePanes: () => {},
  fail: () => {},
}

function pressed(code: string, keys: Partial<PressedKey> = {}): PressedKey {
  const key = code.startsWith('Key') ? code.slice(3).toLowerCase() : code
  return { code, key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...keys }
}

function action(id: string, facts: Partial<Action>): Action {
  return { id, label: () => id, icon: FileText, scope: 'all', when: () => true, run: () => {}, ...facts }
}

const here: KeySituation = { scopes: ['list', 'all'], platform: 'other', inBrowser: false }

describe('matchesChord', () => {
  it('reads Mod as Command on macOS and Control elsewhere', () => {
    expect(matchesChord('Mod+S', pressed('KeyS', { metaKey: true }), 'mac')).toBe(true)
    expect(matchesChord('Mod+S', pressed('KeyS', { ctrlKey: true }), 'mac')).toBe(false)
    expect(matchesChord('Mod+S', pressed('KeyS', { ctrlKey: true }), 'other')).toBe(true)
  })

  it('wants exactly the keys that the chord names', () => {
    expect(matchesChord('Mod+S', pressed('KeyS', { ctrlKey: true, shiftKey: true }), 'other')).toBe(false)
    expect(matchesChord('Alt+Up', pressed('ArrowUp', { altKey: true }), 'other')).toBe(true)
  })

  it('finds a letter that another script or Alt has turned into something else', () => {
    expect(matchesChord('Mod+S', pressed('KeyS', { key: 'ы', ctrlKey: true }), 'other')).toBe(true)
    expect(
      matchesChord('Mod+Alt+N', pressed('KeyN', { key: 'Dead', metaKey: true, altKey: true }), 'mac'),
    ).toBe(true)
  })

  it('follows the letter where the layout moves it', () => {
    expect(matchesChord('Mod+Z', pressed('KeyY', { key: 'z', ctrlKey: true }), 'other')).toBe(true)
  })

  it('takes plus and equals for one key, on every layout', () => {
    for (const press of [
      pressed('Equal', { key: '=', ctrlKey: true }),
      pressed('BracketRight', { key: '+', ctrlKey: true }),
      pressed('NumpadAdd', { key: '+', ctrlKey: true }),
    ]) {
      expect(matchesChord('Mod+=', press, 'other')).toBe(true)
    }
    expect(
      matchesChord('Ctrl+Shift+-', pressed('Minus', { key: '_', ctrlKey: true, shiftKey: true }), 'mac'),
    ).toBe(true)
  })

  it('finds signs by their place', () => {
    expect(
      matchesChord(
        'Mod+Shift+\\',
        pressed('Backslash', { key: '|', ctrlKey: true, shiftKey: true }),
        'other',
      ),
    ).toBe(true)
  })
})

describe('actionForKey', () => {
  const all = action('all', { shortcut: everywhere('Mod+Z') })
  const list = action('list', { shortcut: everywhere('Mod+Z'), scope: 'list' })
  const undo = pressed('KeyZ', { ctrlKey: true })

  it('prefers the action of the pane with the focus', () => {
    expect(actionForKey([all, list], undo, here, context)?.id).toBe('list')
    expect(actionForKey([all, list], undo, { ...here, scopes: ['editor', 'all'] }, context)?.id).toBe('all')
  })

  it('passes over what cannot run now', () => {
    const idle = action('idle', { shortcut: everywhere('Mod+Z'), scope: 'list', when: () => false })
    expect(actionForKey([idle, all], undo, here, context)?.id).toBe('all')
    expect(actionForKey([idle], undo, here, context)).toBeNull()
  })

  it('keeps the arrows of the list for the list', () => {
    const back = action('back', { shortcut: everywhere('Alt+Left'), scope: 'outside-list' })
    const alt = pressed('ArrowLeft', { key: 'ArrowLeft', altKey: true })
    expect(actionForKey([back], alt, here, context)).toBeNull()
    expect(actionForKey([back], alt, { ...here, scopes: ['outside-list', 'all'] }, context)?.id).toBe('back')
  })

  it('leaves keys alone that the browser owns', () => {
    const create = action('new', { shortcut: { ...everywhere('Mod+N'), browser: everywhere('Alt+N') } })
    const inBrowser = { ...here, inBrowser: true }
    expect(actionForKey([create], pressed('KeyN', { ctrlKey: true }), inBrowser, context)).toBeNull()
    expect(actionForKey([create], pressed('KeyN', { altKey: true }), inBrowser, context)?.id).toBe('new')
  })
})

describe('scopesAt', () => {
  function at(html: string): Element | null {
    document.body.innerHTML = html
    return document.body.querySelector('.here')
  }

  it('names the pane with the focus', () => {
    expect(scopesAt(at('<div data-scope="list"><p class="here"></p></div>'))).toEqual(['list', 'all'])
    expect(scopesAt(at('<div data-scope="editor"><p class="here"></p></div>'))).toEqual([
      'editor',
      'outside-list',
      'all',
    ])
    expect(scopesAt(at('<p class="here"></p>'))).toEqual(['outside-list', 'all'])
  })

  it('lets a field in the list type', () => {
    expect(scopesAt(at('<div data-scope="list"><input class="here"></div>'))).toEqual(['outside-list', 'all'])
  })

  it('is silent in dialogs and menus, but not in the list as a drawer', () => {
    expect(scopesAt(at('<div role="dialog"><p class="here"></p></div>'))).toEqual([])
    expect(scopesAt(at('<div role="menu"><p class="here"></p></div>'))).toEqual([])
    const drawer = '<div role="dialog" data-drawer><div data-scope="list"><p class="here"></p></div></div>'
    expect(scopesAt(at(drawer))).toEqual(['list', 'all'])
  })
})

describe('the registry', () => {
  it('gives no two actions one id', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
  })

  it.each([
    ['mac', false],
    ['mac', true],
    ['other', false],
    ['other', true],
  ] as const)('has no clash of keys within a scope (%s, in a browser: %s)', (platform, inBrowser) => {
    const chords = actions.flatMap(({ scope, shortcut }) =>
      shortcut === undefined ? [] : [`${scope} ${chordFor(shortcut, platform, inBrowser)}`],
    )
    expect(chords).toEqual([...new Set(chords)])
  })
})

describe('chordCaps', () => {
  it('draws the caps of each system', () => {
    expect(chordCaps('Mod+Shift+E', 'mac')).toEqual(['⌘', '⇧', 'E'])
    expect(chordCaps('Alt+Up', 'other')).toEqual(['Alt', '↑'])
  })
})
