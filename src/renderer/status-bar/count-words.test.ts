import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { countWords, type LiveWords } from './count-words.ts'
import { Listeners } from '../documents/listeners.ts'
import { FakeClock, settled } from '../documents/testing/fake-clock.ts'
import { answerReading } from '../reading/answer-reading.ts'

function words(request: { readonly file: string } | { readonly part: string }): number {
  const answer = answerReading({ id: 1, ask: 'words', ...request })
  return answer.kind === 'words' ? answer.words : -1
}

function setUp(doc: string) {
  let state = EditorState.create({ doc })
  const clock = new FakeClock()
  const text = new Listeners()
  const selection = new Listeners()
  const files: string[] = []
  const counts: LiveWords[] = []
  let hold: Promise<void> | null = null
  const end = countWords({
    reader: {
      wordsOfFile: async (file) => {
        files.push(file)
        if (hold !== null) await hold
        return words({ file })
      },
      wordsOfPart: (part) => Promise.resolve(words({ part })),
    },
    scheduler: clock,
    state: () => state,
    onText: (listener) => text.add(listener),
    onSelection: (listener) => selection.add(listener),
    onCount: (now) => counts.push(now),
    onFailure: (error) => {
      throw error
    },
  })
  return {
    clock,
    files,
    counts,
    end,
    type: (insert: string) => {
      state = state.update({ changes: { from: state.doc.length, insert } }).state
      text.tell()
    },
    select: (from: number, to: number) => {
      state = state.update({ selection: { anchor: from, head: to } }).state
      selection.tell()
    },
    holdUntil: (promise: Promise<void> | null) => {
      hold = promise
    },
  }
}

describe('countWords', () => {
  it('counts when the text has been still, however many keys came before', async () => {
    const { clock, files, counts, type } = setUp('---\ntitle: Not counted\n---\n\nOne two')
    await clock.pass(1_000)
    expect(counts).toEqual([{ words: 2, selected: null }])
    for (const key of ' three') {
      type(key)
      await clock.pass(100)
    }
    expect(files).toHaveLength(1)
    await clock.pass(600)
    expect(files).toHaveLength(2)
    expect(counts.at(-1)).toEqual({ words: 3, selected: null })
  })

  it('counts once more when the text changed meanwhile, and never two at a time', async () => {
    const { clock, files, counts, type, holdUntil } = setUp('One')
    let release: () => void = () => undefined
    holdUntil(
      new Promise((resolve) => {
        release = resolve
      }),
    )
    await clock.pass(600)
    type(' two')
    await clock.pass(600)
    type(' three')
    await clock.pass(600)
    expect(files).toEqual(['One'])
    holdUntil(null)
    release()
    await settled()
    await clock.pass(600)
    expect(files).toEqual(['One', 'One two three'])
    expect(counts.at(-1)?.words).toBe(3)
  })

  it('counts the selection, and forgets it when it is gone', async () => {
    const { clock, counts, select } = setUp('One two three')
    await clock.pass(600)
    select(0, 7)
    await clock.pass(150)
    expect(counts.at(-1)).toEqual({ words: 3, selected: 2 })
    select(3, 3)
    await clock.pass(150)
    expect(counts.at(-1)).toEqual({ words: 3, selected: null })
  })

  it('says nothing after its end', async () => {
    const { clock, counts, end, type } = setUp('One')
    type(' two')
    end()
    await clock.pass(2_000)
    expect(counts).toEqual([])
  })
})
