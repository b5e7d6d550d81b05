import { undo, undoDepth } from '@codemirror/commands'
import { EditorView } from '@codemirror/view'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleBuffers } from './article-buffers.ts'
import { type CommandName, commandKeys } from './commands/command-keys.ts'
import { writingCommands } from './commands/writing-commands.ts'
import type { EditorBuffer } from './editor-buffer.ts'
import { noServices } from './editor-services.ts'
import { setLiveMode } from './live/live-mode.ts'
import { type FileOfLetters, oddFiles, writtenFiles } from './testing/letters-of-files.ts'
import { Documents, type OpenDocument } from '../documents/documents.ts'
import { FakeClock } from '../documents/testing/fake-clock.ts'
import { fakeClient } from '../testing/fake-client.ts'
import { hasMixedLineEnds, normalizeLineEnds, restoreLineEnds } from '#shared/text/line-ends'

type Article = OpenDocument<EditorBuffer>

const filesOfLetters = [...oddFiles, ...writtenFiles]
/** What the host has on its disk, by name. */
const disk = new Map(filesOfLetters.map(({ name, text }) => [name, text]))
const onDisk = ({ name }: FileOfLetters): string => disk.get(name) ?? ''

let documents: Documents<EditorBuffer>
let view: EditorView

beforeAll(() => {
  const client = fakeClient({
    'article.open': ({ series, path }) => {
      const text = disk.get(path) ?? ''
      return { series, path, text, revision: text, readOnly: null }
    },
    'article.save': ({ path, text }) => {
      const now = disk.get(path) ?? ''
      const next = hasMixedLineEnds(text) ? text : restoreLineEnds(now, normalizeLineEnds(text))
      disk.set(path, next)
      return { revision: next, savedAt: '2026-03-12T14:32:00.000Z' }
    },
    'recovery.keep': () => ({ kept: 1 }),
  })
  documents = new Documents({
    client,
    scheduler: new FakeClock(),
    autosave: () => true,
    merged: () => undefined,
    loadBuffers: () => Promise.resolve(articleBuffers(client, noServices.words)),
  })
  view = new EditorView({ parent: document.body })
})

afterAll(() => view.destroy())

/** Opens the article of a file in the editor, and writes what it then has to write when it is left again. */
async function inEditor(file: FileOfLetters, work: (article: Article) => Promise<void>): Promise<void> {
  const article = await documents.open({ series: 's', path: file.name })
  documents.activate(article)
  article.buffer.show(view)
  await work(article)
  article.buffer.hide()
  documents.activate(null)
  await documents.flushAll()
}

/** The caret goes to both ends and the middle of many lines, each of which then shows its marks. */
function walk(): void {
  const { doc } = view.state
  const step = Math.max(1, Math.floor(doc.lines / 40))
  for (let number = 1; number <= doc.lines; number += step) {
    const { from, to } = doc.line(number)
    for (const anchor of [from, Math.floor((from + to) / 2), to])
      view.dispatch({ selection: { anchor }, scrollIntoView: true, userEvent: 'select' })
  }
}

/** One thing that an author does; places are shares of the text, since it is another at each. */
type Deed =
  | { readonly do: 'write'; readonly at: number; readonly over: number; readonly insert: string }
  | { readonly do: 'command'; readonly at: number; readonly over: number; readonly name: CommandName }
  | { readonly do: 'save' | 'live' | 'source' }

const place = fc.double({ min: 0, max: 1, noNaN: true })
const over = fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400))
const commands = Object.keys(commandKeys).filter((name): name is CommandName => name in commandKeys)
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      at: place,
      over,
      insert: fc.oneof(
        fc.string({ maxLength: 4, unit: 'grapheme' }),
        fc.constantFrom('\n', '\n\n', '- x\n', '**', '|', '\t', '---\n', ''),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('command' as const),
      at: place,
      over,
      name: fc.constantFrom(...commands),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('save' as const, 'live' as const, 'source' as const) }),
  },
)

async function carryOut(deed: Deed, { session }: Article): Promise<void> {
  switch (deed.do) {
    case 'save':
      return session.save()
    case 'live':
    case 'source':
      return setLiveMode(view, deed.do === 'live')
    case 'command':
    case 'write': {
      const anchor = Math.floor(deed.at * view.state.doc.length)
      const head = Math.min(view.state.doc.length, anchor + deed.over)
      view.dispatch({ selection: { anchor, head }, userEvent: 'select' })
      if (deed.do === 'command') return void writingCommands[deed.name](view)
      view.dispatch({ ...view.state.replaceSelection(deed.insert), userEvent: 'input.type' })
    }
  }
}

describe('the letters of a file stay', () => {
  it.each(filesOfLetters)('where it is only looked at, as it is written and live: $name', async (file) => {
    await inEditor(file, async ({ session }) => {
      walk()
      setLiveMode(view, true)
      walk()
      setLiveMode(view, false)
      expect(session.dirty).toBe(false)
    })
    expect(onDisk(file)).toBe(file.text)
  })

  it('where lines whose ends are mixed were gone when they were saved', async () => {
    const file = oddFiles.find(({ name }) => name === 'mixed line ends')
    if (file === undefined) throw new Error('There is no such file.')
    await inEditor(file, async ({ session }) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length }, userEvent: 'delete' })
      await session.save()
      expect(onDisk(file)).not.toContain('- c')
      undo(view)
      await session.save()
    })
    expect(onDisk(file)).toBe(file.text)
  })

  it('where everything that was done is undone, whatever was saved in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.nat(oddFiles.length - 1), fc.nat(filesOfLetters.length - 1)),
        fc.array(anyDeed, { maxLength: 30 }),
        async (index, deeds) => {
          const file = filesOfLetters[index]
          if (file === undefined) throw new Error('There is no such file.')
          await inEditor(file, async (article) => {
            for (const each of deeds) await carryOut(each, article)
            while (undoDepth(view.state) > 0) undo(view)
            setLiveMode(view, false)
          })
          const kept = onDisk(file)
          // The next one finds the file as it was, whatever became of it.
          disk.set(file.name, file.text)
          expect({ name: file.name, text: kept }).toEqual({ name: file.name, text: file.text })
        },
      ),
    )
  })
})
