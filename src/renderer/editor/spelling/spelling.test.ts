import { completionStatus, currentCompletions, startCompletion } from '@codemirror/autocomplete'
import { history, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView, runScopeHandlers } from '@codemirror/view'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { setSpelling } from './spelling-rules.ts'
import { spelling } from './spelling.ts'
import { FakeClock, settled } from '../../documents/testing/fake-clock.ts'
import { completionLook } from '../completion-look.ts'
import { problemsInText } from '../diagnostics/problems-in-text.ts'
import { editorServices, noServices } from '../editor-services.ts'
import { markdownText } from '../markdown-language.ts'

let shown: EditorView | null = null
afterEach(() => shown?.destroy())

const known = new Set(['the', 'bees', 'are', 'in', 'their', 'hive', 'they'])

/** An editor over a dictionary of seven words, in which the words are checked. */
function setUp(doc: string, own: readonly string[] = []) {
  const clock = new FakeClock()
  const learned: string[] = []
  const verdicts = new Map<string, boolean>()
  const added: string[] = []
  const services = {
    ...noServices,
    words: {
      ...noServices.words,
      spelling: { addWord: 'Add', ignoreWord: 'Ignore', notAdded: () => '' },
    },
    spelling: {
      speller: {
        isKnown: (_: string, word: string) => verdicts.get(word),
        learn: (_: string, words: readonly string[]) => {
          learned.push(...words)
          for (const word of words) verdicts.set(word, known.has(word.toLowerCase()))
          return Promise.resolve()
        },
        suggestions: (_: string, word: string) => Promise.resolve(word === 'teh' ? ['the', 'ten'] : []),
      },
      addWord: (word: string) => added.push(word),
    },
  }
  const view = new EditorView({
    parent: document.body,
    state: EditorState.create({
      doc,
      extensions: [
        editorServices.of(services),
        markdownText(),
        history(),
        completionLook(),
        spelling(clock),
        problemsInText(),
      ],
    }),
  })
  shown = view
  // The author is in the text. A focus of happy-dom's would tell of selections in the middle of an update.
  Object.defineProperty(view, 'hasFocus', { value: true })
  setSpelling(view, 'american', own)
  const marked = (): readonly string[] =>
    [...view.dom.querySelectorAll('.cm-misspelt')].map(({ textContent }) => textContent ?? '')
  const type = (insert: string): void => {
    const { head } = view.state.selection.main
    view.dispatch({
      changes: { from: head, insert },
      selection: { anchor: head + insert.length },
      userEvent: 'input.type',
    })
  }
  const caret = (anchor: number): void => view.dispatch({ selection: { anchor }, userEvent: 'select' })
  const altEnter = (): boolean =>
    runScopeHandlers(view, new KeyboardEvent('keydown', { key: 'Enter', altKey: true }), 'editor')
  return { clock, view, learned, added, marked, type, caret, altEnter }
}

/** The menu's rows, once it is open. */
async function rowsOf(view: EditorView): Promise<readonly string[]> {
  await vi.waitUntil(() => completionStatus(view.state) === 'active')
  return currentCompletions(view.state).map(({ label }) => label)
}

/** Takes a row of the open menu. */
function take(view: EditorView, label: string): void {
  const row = currentCompletions(view.state).find((each) => each.label === label)
  if (row === undefined || typeof row.apply !== 'function') throw new Error(`There is no row ${label}.`)
  row.apply(view, row, 0, 3)
}

describe('the check of spelling', () => {
  it('marks what the dictionary does not have, at a pause', async () => {
    const { clock, marked } = setUp('The beez are in `thier` hive.')
    expect(marked()).toEqual([])
    await clock.pass(250)
    expect(marked()).toEqual(['beez'])
  })

  it('asks about new words alone, and not at each key', async () => {
    const { clock, learned, type, caret } = setUp('the bees')
    await clock.pass(250)
    expect(learned).toEqual(['the', 'bees'])
    caret(8)
    for (const letter of ' are') {
      type(letter)
      await clock.pass(100)
    }
    expect(learned).toEqual(['the', 'bees'])
    await clock.pass(250)
    expect(learned).toEqual(['the', 'bees', 'are'])
  })

  it('leaves the word that is typed alone until the caret leaves it', async () => {
    const { clock, marked, type, caret } = setUp('the ')
    caret(4)
    type('beez')
    await clock.pass(250)
    expect(marked()).toEqual([])
    type(' ')
    await clock.pass(250)
    expect(marked()).toEqual(['beez'])
    // A caret that comes back changes nothing.
    caret(6)
    await clock.pass(250)
    expect(marked()).toEqual(['beez'])
  })

  it('keeps marks at their words while the text around changes, and takes them off a word that changes', async () => {
    const { clock, view, marked } = setUp('the beez hivee')
    await clock.pass(250)
    expect(marked()).toEqual(['beez', 'hivee'])
    view.dispatch({ changes: { from: 0, insert: 'They. ' } })
    expect(marked()).toEqual(['beez', 'hivee'])
    view.dispatch({ changes: { from: view.state.doc.length, insert: 's' } })
    expect(marked()).toEqual(['beez'])
    view.dispatch({ changes: { from: 14, insert: ' ' } })
    expect(marked()).toEqual(['beez'])
  })

  it('marks nothing where no dictionary is given, and takes marks back', async () => {
    const { clock, view, marked } = setUp('the beez')
    await clock.pass(250)
    setSpelling(view, null, [])
    expect(marked()).toEqual([])
    await clock.pass(250)
    expect(marked()).toEqual([])
  })

  it('takes the author’s own words, with a capital and as possessives too', async () => {
    const { clock, view, marked } = setUp('Zettel zettel’s Vite vite kasten', ['zettel', 'Vite'])
    await clock.pass(250)
    expect(marked()).toEqual(['vite', 'kasten'])
    setSpelling(view, 'american', ['zettel', 'vite', 'kasten'])
    expect(marked()).toEqual([])
  })
})

describe('the menu of a marked word', () => {
  it('offers other spellings by Alt Enter; one undo takes the choice back', async () => {
    const { clock, view, marked, caret, altEnter } = setUp('teh hive')
    caret(8)
    await clock.pass(250)
    caret(1)
    expect(altEnter()).toBe(true)
    expect(await rowsOf(view)).toEqual(['the', 'ten', 'Add', 'Ignore'])
    take(view, 'the')
    expect(view.state.doc.toString()).toBe('the hive')
    expect(marked()).toEqual([])
    undo(view)
    expect(view.state.doc.toString()).toBe('teh hive')
  })

  it('adds the word to the author’s own dictionary', async () => {
    const { clock, view, added, caret, altEnter } = setUp('teh hive')
    caret(8)
    await clock.pass(250)
    caret(0)
    altEnter()
    await rowsOf(view)
    take(view, 'Add')
    expect(added).toEqual(['teh'])
    expect(completionStatus(view.state)).toBeNull()
  })

  it('leaves the word as it is wherever it stands in this text', async () => {
    const { clock, view, marked, caret, altEnter } = setUp('teh hive, teh beez')
    caret(8)
    await clock.pass(250)
    caret(0)
    altEnter()
    await rowsOf(view)
    take(view, 'Ignore')
    expect(marked()).toEqual(['beez'])
    await clock.pass(250)
    expect(marked()).toEqual(['beez'])
  })

  it('does not open for a word that is known', async () => {
    const { clock, view, caret, altEnter } = setUp('teh hive')
    caret(8)
    await clock.pass(250)
    expect(altEnter()).toBe(false)
    startCompletion(view)
    await vi.waitUntil(() => completionStatus(view.state) !== 'pending')
    await settled()
    expect(currentCompletions(view.state)).toEqual([])
  })
})
