import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { type LiveLength, measureText } from './measure-text.ts'
import { Listeners } from '../documents/listeners.ts'
import { FakeClock, settled } from '../documents/testing/fake-clock.ts'
import { answerReading } from '../reading/answer-reading.ts'
import type { MeasuredText, TextLength } from '../reading/reading-protocol.ts'

function lengthOf(text: MeasuredText): TextLength {
  const answer = answerReading({ id: 1, ask: 'length', ...text })
  if (answer.kind !== 'length') throw new Error('The text was not measured.')
  return answer.length
}

function setUp(doc: string) {
  let state = EditorState.create({ doc })
  const clock = new FakeClock()
  const text = new Listeners()
  const selection = new Listeners()
  const files: string[] = []
  const counts: LiveLength[] = []
  let hold: Promise<void> | null = null
  const end = measureText({
    reader: {
      lengthOf: async (measured) => {
        if ('file' in measured) {
          files.push(measured.file)
          if (hold !== null) await hold
        }
        return lengthOf(measured)
      },
    },
    scheduler: clock,
    state: () => state,
    wordsPerMinute: () => 1,
    onText: (listener) => text.add(listener),
    onSelection: (listener) => selection.add(listener),
    onLength: (now) => counts.push(now),
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

describe('measureText', () => {
  it('counts when the text has been still, however many keys came before', async () => {
    const { clock, files, counts, type } = setUp('---\ntitle: Not counted\n---\n\nOne two')
    await clock.pass(1_000)
    expect(counts).toEqual([
      { text: { words: 2, characters: 7, withoutSpaces: 6, minutes: 2 }, selected: null },
    ])
    for (const key of ' three') {
      type(key)
      await clock.pass(100)
    }
    expect(files).toHaveLength(1)
    await clock.pass(600)
    expect(files).toHaveLength(2)
    expect(counts.at(-1)).toMatchObject({ text: { words: 3 }, selected: null })
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
    expect(counts.at(-1)?.text?.words).toBe(3)
  })

  it('counts the selection, and forgets it when it is gone', async () => {
    const { clock, counts, select } = setUp('One two three')
    await clock.pass(600)
    select(0, 7)
    await clock.pass(150)
    expect(counts.at(-1)).toMatchObject({
      text: { words: 3, characters: 13, withoutSpaces: 11, minutes: 3 },
      selected: { words: 2, characters: 7, withoutSpaces: 6, minutes: 2 },
    })
    select(3, 3)
    await clock.pass(150)
    expect(counts.at(-1)).toMatchObject({ text: { words: 3 }, selected: null })
  })

  it('says nothing after its end', async () => {
    const { clock, counts, end, type } = setUp('One')
    type(' two')
    end()
    await clock.pass(2_000)
    expect(counts).toEqual([])
  })
})
