// @vitest-environment happy-dom
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { undo, undoDepth } from '@codemirror/commands'
import { EditorView } from '@codemirror/view'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FileOfLetters, oddFiles, writtenFiles } from './letters-of-files.ts'
import { memoryHost } from './memory-host.ts'
import { createClient } from '../../src/renderer/bridge/client.ts'
import { Documents, type OpenDocument } from '../../src/renderer/documents/documents.ts'
import { FakeClock } from '../../src/renderer/documents/testing/fake-clock.ts'
import { articleBuffers } from '../../src/renderer/editor/article-buffers.ts'
import { type CommandName, commandKeys } from '../../src/renderer/editor/commands/command-keys.ts'
import { writingCommands } from '../../src/renderer/editor/commands/writing-commands.ts'
import type { EditorBuffer } from '../../src/renderer/editor/editor-buffer.ts'
import { noServices } from '../../src/renderer/editor/editor-services.ts'
import { setLiveMode } from '../../src/renderer/editor/live/live-mode.ts'
import type { Backend } from '#backend/backend'
import { createBackend } from '#backend/create-backend'
import { createMemoryBridge } from '#backend/memory-bridge'
import { createDiskStorage } from '#core/storage/disk-storage'

type Article = OpenDocument<EditorBuffer>

const filesOfLetters = [...oddFiles, ...writtenFiles]

let home: string
let backend: Backend
let documents: Documents<EditorBuffer>
let view: EditorView

const pathOf = (file: FileOfLetters): string => `a${filesOfLetters.indexOf(file)}.md`
const onDisk = (file: FileOfLetters): Buffer => readFileSync(join(home, 'w/s', pathOf(file)))

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'seriatim-bytes-'))
  const root = join(home, 'w')
  mkdirSync(join(root, 's'), { recursive: true })
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\n')
  writeFileSync(join(root, 's/series.yaml'), `articles: [${filesOfLetters.map(pathOf).join(', ')}]\n`)
  for (const file of filesOfLetters) writeFileSync(join(root, 's', pathOf(file)), file.bytes)
  backend = createBackend({ storage: createDiskStorage(), resources: root, host: memoryHost(home) })
  await backend.openWorkspace(root)
  const client = createClient(createMemoryBridge(backend))
  documents = new Documents({
    client,
    scheduler: new FakeClock(),
    autosave: () => true,
    merged: () => undefined,
    loadBuffers: () => Promise.resolve(articleBuffers(client, noServices.words)),
  })
  view = new EditorView({ parent: document.body })
})

afterAll(async () => {
  view.destroy()
  await backend.close()
  rmSync(home, { recursive: true, force: true })
})

/** Opens the article of a file in the editor, and writes what it then has to write when it is left again. */
async function inEditor(file: FileOfLetters, work: (article: Article) => Promise<void>): Promise<void> {
  const article = await documents.open({ series: 's', path: pathOf(file) })
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
  | { readonly do: 'save' | 'live' | 'source' | 'walk' }

const place = fc.double({ min: 0, max: 1, noNaN: true })
const over = fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400))
const commands = Object.keys(commandKeys).filter((name): name is CommandName => name in commandKeys)
const deed: fc.Arbitrary<Deed> = fc.oneof(
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
    case 'walk':
      return walk()
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

describe('the bytes of a file stay', () => {
  it.each(filesOfLetters)('where it is only looked at, as it is written and live: $name', async (file) => {
    await inEditor(file, async ({ session }) => {
      walk()
      setLiveMode(view, true)
      walk()
      setLiveMode(view, false)
      expect(session.dirty).toBe(false)
    })
    expect(onDisk(file).equals(file.bytes)).toBe(true)
  })

  it('where everything that was done is undone, whatever was saved in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.nat(oddFiles.length - 1), fc.nat(filesOfLetters.length - 1)),
        fc.array(deed, { maxLength: 30 }),
        async (index, deeds) => {
          const file = filesOfLetters[index]
          if (file === undefined) throw new Error('There is no such file.')
          await inEditor(file, async (article) => {
            for (const each of deeds) await carryOut(each, article)
            while (undoDepth(view.state) > 0) undo(view)
            setLiveMode(view, false)
          })
          expect({ name: file.name, text: onDisk(file).toString() }).toEqual({
            name: file.name,
            text: file.bytes.toString(),
          })
        },
      ),
    )
  })
})
