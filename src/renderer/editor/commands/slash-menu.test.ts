import {
  CompletionContext,
  type Completion,
  type CompletionResult,
  type CompletionSource,
} from '@codemirror/autocomplete'
import { history, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { describe, expect, it } from 'vitest'
import { slashMenu } from './slash-menu.ts'
import { marked, markedState } from '../testing/marked-state.ts'

/** What the menu has for a marked text; null where it is not offered. */
async function offered(state: EditorState): Promise<CompletionResult | null> {
  const at = state.selection.main.head
  const [source] = state.languageDataAt<CompletionSource>('autocomplete', at)
  return (await source?.(new CompletionContext(state, at, false))) ?? null
}

const start = (text: string): EditorState => markedState(text, [slashMenu(), history()])

/** Chooses a block as Enter does. */
async function choose(text: string, name: string): Promise<EditorView> {
  const view = new EditorView({ state: start(text) })
  const result = await offered(view.state)
  const option = result?.options.find((each: Completion) => each.displayLabel === name)
  if (result === null || option === undefined || typeof option.apply !== 'function')
    throw new Error(`no ${name}`)
  option.apply(view, option, result.from, view.state.selection.main.head)
  return view
}

describe('the menu of blocks', () => {
  it.each(['/|', '- /|', '> /he|', '- [ ] /|', '1. /|words', '## x\n\n/code bl|'])(
    'is offered: %s',
    async (text) => {
      expect((await offered(start(text)))?.options.length).toBeGreaterThan(15)
    },
  )

  it.each(['one /|', 'one/|', '/usr/|', '/ |', '```\n/|\n```', '---\na: b\n/|\n---\n', '$$\n/|\n$$'])(
    'is not offered: %s',
    async (text) => {
      expect(await offered(start(text))).toBe(null)
    },
  )

  it('is not offered in a text that can only be read', async () => {
    expect(await offered(markedState('/|', [slashMenu(), EditorState.readOnly.of(true)]))).toBe(null)
  })

  it.each([
    ['/he|', 'heading2', '## |'],
    ['/|words', 'heading1', '# |words'],
    ['- one\n- /|', 'taskList', '- one\n- [ ] |'],
    ['/|', 'warning', '> [!warning]\n> |'],
    ['> /|', 'codeBlock', '> ```\n> |\n> ```'],
    ['one\n\n/rule|', 'rule', 'one\n\n---\n|'],
    ['/|', 'image', '![](|)'],
  ])('puts a block in place of the slash: %s, %s', async (text, name, after) => {
    expect(marked((await choose(text, name)).state)).toBe(after)
  })

  it('is one step of undo', async () => {
    const view = await choose('one\n\n/ta|', 'table')
    expect(view.state.doc.lines).toBeGreaterThan(4)
    undo(view)
    expect(marked(view.state)).toBe('one\n\n/ta|')
  })
})
