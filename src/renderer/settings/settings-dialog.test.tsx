import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pages, settingDefinitions } from './setting-definitions.ts'
import { SettingsDialog } from './settings-dialog.tsx'
import { useSettingsStore } from '../stores/settings-store.ts'
import { renderInApp, sampleHost } from '../testing/app-around.tsx'
import { fakeClient, type FakeClient } from '../testing/fake-client.ts'
import { SeriatimError } from '#shared/errors'
import { settingsPatchSchema, settingsSchema, type Settings } from '#shared/model/settings'

const defaults = settingsSchema.parse({})
const withZoom = sampleHost({
  capabilities: {
    folderDialog: false,
    nativeMenu: false,
    zoom: true,
    previewWindow: false,
    openResult: 'url',
  },
  systemAccent: '#cc00aa',
})

/** What the window keeps for itself, and nobody sets. */
const remembered: readonly string[] = ['reorderHintSeen']

/** Opens the dialog over a host that keeps what it is told. */
function open(before: Partial<Settings> = {}, host = withZoom): FakeClient {
  let kept = { ...defaults, ...before }
  const client = fakeClient({
    'settings.update': (patch) => (kept = settingsSchema.parse({ ...kept, ...patch })),
  })
  useSettingsStore.getState().receive(kept)
  renderInApp(<SettingsDialog />, client, host)
  return client
}

/** What the host was asked to keep. */
const asked = (client: FakeClient): readonly unknown[] =>
  client.calls.flatMap(([method, params]) => (method === 'settings.update' ? [params] : []))

const show = (page: string): void => choose(screen.getByRole('option', { name: page }))

function choose(element: HTMLElement): void {
  act(() => element.focus())
  fireEvent.keyDown(element, { key: ' ' })
  fireEvent.keyUp(element, { key: ' ' })
}

const radio = (group: string, name: string): HTMLElement =>
  within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name })

function typeNumber(name: string, value: string): void {
  const field = screen.getByRole('textbox', { name })
  act(() => field.focus())
  fireEvent.change(field, { target: { value } })
  act(() => field.blur())
}

function addWord(word: string): void {
  const field = screen.getByRole('textbox', { name: 'Add a term' })
  act(() => field.focus())
  fireEvent.change(field, { target: { value: word } })
  fireEvent.keyDown(field, { key: 'Enter' })
}

function select(name: string, value: string): void {
  // The name of a select's button holds its value, too.
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`${name}$`) }))
  fireEvent.click(
    within(screen.getByRole('listbox', { name: new RegExp(name) })).getByRole('option', { name: value }),
  )
}

beforeEach(() => useSettingsStore.getState().receive(defaults))
afterEach(cleanup)

describe('the definitions of the settings', () => {
  it('hold every key that the author may change, once, and leave no page empty', () => {
    const keys = settingDefinitions.map(({ key }) => key)
    const all = Object.keys(settingsPatchSchema.shape).filter((key) => !remembered.includes(key))
    expect(keys.toSorted()).toEqual(all.toSorted())
    expect(pages.filter((page) => !settingDefinitions.some((setting) => setting.page === page))).toEqual([])
  })

  it.each(settingDefinitions.filter((setting) => 'choices' in setting))(
    'offer what the schema allows: $key',
    (setting) => {
      if (!('choices' in setting)) throw new Error('it was filtered')
      expect(setting.choices.map(({ value }) => value)).toEqual(
        settingsSchema.shape[setting.key].unwrap().options,
      )
    },
  )
})

describe('each control changes its own key', () => {
  const cases: readonly (readonly [page: string, patch: object, turn: () => void])[] = [
    ['Appearance', { theme: 'sepia' }, () => fireEvent.click(radio('Theme', 'Sepia'))],
    ['Appearance', { accent: 'violet' }, () => fireEvent.click(radio('Accent', 'Violet'))],
    ['Appearance', { accent: 'system' }, () => fireEvent.click(radio('Accent', 'As the system'))],
    ['Appearance', { accent: '#0b6b5c' }, () => fireEvent.click(radio('Accent', 'A colour of your own'))],
    ['Appearance', { textSize: 125 }, () => select('Text size', '125 %')],
    [
      'Appearance',
      { listDensity: 'comfortable' },
      () => fireEvent.click(radio('List density', 'Comfortable')),
    ],
    ...(
      [
        ['liveMode', 'Live text'],
        ['focusMode', 'Focus mode'],
        ['typewriter', 'Typewriter mode'],
      ] as const
    ).map(
      ([key, name]) =>
        ['Editor', { [key]: true }, () => fireEvent.click(screen.getByRole('switch', { name }))] as const,
    ),
    ['Editor', { focusUnit: 'sentence' }, () => fireEvent.click(radio('Focus on', 'Sentence'))],
    [
      'Appearance',
      { showMinutes: false },
      () => fireEvent.click(screen.getByRole('switch', { name: 'Show minutes in the list' })),
    ],
    [
      'Appearance',
      { statusWords: true },
      () => fireEvent.click(screen.getByRole('switch', { name: 'Status in words' })),
    ],
    ['Appearance', { reduceMotion: 'always' }, () => select('Reduce motion', 'Always')],
    ['Editor', { editorFont: 'serif' }, () => fireEvent.click(radio('Font', 'Serif'))],
    ['Editor', { editorFontSize: 18 }, () => typeNumber('Font size', '18')],
    ['Editor', { editorMeasure: 70 }, () => typeNumber('Line length', '70')],
    ['Editor', { wordGoal: 1500 }, () => typeNumber('Word goal', '1500')],
    ['Editor', { dailyWordGoal: 400 }, () => typeNumber('Goal for a day', '400')],
    [
      'Editor',
      { autosave: false },
      () => fireEvent.click(screen.getByRole('switch', { name: 'Save while writing' })),
    ],
    [
      'Editor',
      { spelling: false },
      () => fireEvent.click(screen.getByRole('switch', { name: 'Check spelling' })),
    ],
    ['Editor', { spellingWords: ['Zettel'] }, () => addWord('Zettel')],
    ['Preview', { previewWidth: 'phone' }, () => fireEvent.click(radio('Width', 'Phone'))],
    ['Preview', { previewColours: 'dark' }, () => fireEvent.click(radio('Colours', 'Dark'))],
  ]

  it.each(cases)('on %s: %o', async (page, patch, turn) => {
    const client = open()
    show(page)
    turn()
    await waitFor(() => expect(asked(client)).toEqual([patch]))
    expect(useSettingsStore.getState().settings).toEqual({ ...defaults, ...patch })
  })

  it('names every setting in one of these cases', () => {
    const turned = new Set(cases.flatMap(([, patch]) => Object.keys(patch)))
    expect(settingDefinitions.map(({ key }) => key).filter((key) => !turned.has(key))).toEqual([])
  })
})

describe('a colour of one’s own', () => {
  const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Colour' })

  it('is taken as soon as it is one, and refused in words when it is none', async () => {
    const client = open({ accent: '#aa3311' })
    fireEvent.change(field(), { target: { value: '#12' } })
    expect(asked(client)).toEqual([])
    fireEvent.blur(field())
    await screen.findByText(/Type a # and six digits/)
    fireEvent.change(field(), { target: { value: '2C57A0' } })
    expect(asked(client)).toEqual([{ accent: '#2c57a0' }])
    expect(screen.queryByText(/Type a # and six digits/)).toBeNull()
  })

  it('says in what strength it is shown when it is too faint to read', () => {
    open({ accent: '#ffee88', theme: 'light' })
    expect(screen.getByText(/^Shown as #[0-9a-f]{6}, so that it can be read/).textContent).not.toContain(
      '#ffee88',
    )
  })
})

describe('the author’s own dictionary', () => {
  it('is seen, and each of its words can be taken out', async () => {
    const client = open({ spellingWords: ['Zettel', 'Vite'] })
    show('Editor')
    const words = within(screen.getByRole('grid', { name: 'Your dictionary' }))
    fireEvent.click(within(words.getByRole('row', { name: 'Zettel' })).getByRole('button'))
    await waitFor(() => expect(asked(client)).toEqual([{ spellingWords: ['Vite'] }]))
  })

  it('is emptied as other settings are put back, which is offered only where it has words', async () => {
    const client = open({ spellingWords: ['Vite'] })
    show('Editor')
    fireEvent.click(screen.getByRole('button', { name: 'Reset Your dictionary' }))
    await waitFor(() => expect(asked(client)).toEqual([{ spellingWords: [] }]))
    expect(screen.queryByRole('button', { name: 'Reset Your dictionary' })).toBeNull()
  })
})

describe('going back to what was at first', () => {
  it('resets one setting, keeps the focus with it, and offers that only where it is changed', async () => {
    const client = open({ theme: 'dark', showMinutes: false })
    const undo = screen.getByRole('button', { name: 'Reset Theme' })
    expect(screen.queryByRole('button', { name: 'Reset Accent' })).toBeNull()
    act(() => undo.focus())
    fireEvent.click(undo)
    await waitFor(() => expect(asked(client)).toEqual([{ theme: 'system' }]))
    expect(screen.queryByRole('button', { name: 'Reset Theme' })).toBeNull()
    expect(screen.getByRole('radiogroup', { name: 'Theme' }).contains(document.activeElement)).toBe(true)
    expect(useSettingsStore.getState().settings.showMinutes).toBe(false)
  })

  it('resets a whole page and no other', async () => {
    open({ theme: 'dark', statusWords: true, editorFontSize: 20 })
    fireEvent.click(screen.getByRole('button', { name: 'Reset this page' }))
    await waitFor(() =>
      expect(useSettingsStore.getState().settings).toEqual({ ...defaults, editorFontSize: 20 }),
    )
  })
})

describe('searching the settings', () => {
  const look = (text: string): void => {
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search settings' }), { target: { value: text } })
  }
  const names = (): (string | null)[] =>
    screen.getAllByRole('heading', { level: 4 }).map((each) => each.textContent)

  it('finds across the pages, by names, sentences and choices', () => {
    open()
    look('colours')
    expect(names()).toEqual(['Colours'])
    look('serif')
    expect(names()).toEqual(['Font'])
    look('minutes list')
    expect(names()).toEqual(['Show minutes in the list'])
    look('words')
    expect(new Set(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent))).toEqual(
      new Set(['Appearance', 'Editor']),
    )
  })

  it('says that nothing was found, and goes back', () => {
    open()
    look('teleport')
    screen.getByRole('heading', { name: 'No setting says “teleport”' })
    fireEvent.click(screen.getAllByRole('button', { name: 'Clear the search' }).at(-1) ?? document.body)
    expect(names()[0]).toBe('Theme')
  })
})

describe('what the host cannot do or keep', () => {
  it('is not offered', () => {
    open({}, sampleHost())
    expect(screen.queryByText('Text size')).toBeNull()
    expect(screen.queryByRole('radio', { name: 'As the system' })).toBeNull()
  })

  it('falls back and is said in one sentence', async () => {
    const client = fakeClient({
      'settings.update': () => {
        throw new SeriatimError('file.diskFull', 'The disk is full.')
      },
    })
    renderInApp(<SettingsDialog />, client)
    fireEvent.click(radio('Theme', 'Dark'))
    await screen.findByText('The change could not be kept, so the setting is as it was. The disk is full.')
    expect(useSettingsStore.getState().settings.theme).toBe('system')
  })
})
