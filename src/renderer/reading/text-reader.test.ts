import { describe, expect, it } from 'vitest'
import { answerReading } from './answer-reading.ts'
import { createTextReader, type StartReading } from './text-reader.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-protocol.ts'

/** A reader whose worker answers when the test says so. */
function setUp() {
  const asked: ReadingRequest[] = []
  let receive: (answer: ReadingAnswer) => void = () => undefined
  let failed: () => void = () => undefined
  let starts = 0
  const start: StartReading = (toReceive, toFail) => {
    starts += 1
    receive = toReceive
    failed = toFail
    return { post: (request) => asked.push(request) }
  }
  const reader = createTextReader(start)
  return {
    reader,
    asked,
    starts: () => starts,
    answerAll: () => {
      for (const request of asked.splice(0).toReversed()) receive(answerReading(request))
    },
    fail: () => failed(),
  }
}

const wordsPerMinute = 225
const noted =
  'One[^a], two[^b] and `[^c]`.\n\n[^b]: The note\n    goes on.\n\n[^d]: Unused.\n\n```\n[^e]: code\n```\n'
const file = '---\ntitle: T\n---\n\n# One *two*\n\n```md\n# no heading\n```\n\n## Three'

describe('the text reader', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const { reader, answerAll, starts } = setUp()
    const all = Promise.all([
      reader.lengthOf({ file, wordsPerMinute }),
      reader.lengthOf({ part: 'a b', wordsPerMinute: 1 }),
      reader.headingsOfFile(file),
    ])
    answerAll()
    expect(await all).toEqual([
      { words: 5, characters: 24, withoutSpaces: 21, minutes: 1 },
      { words: 2, characters: 3, withoutSpaces: 2, minutes: 2 },
      [
        { level: 1, text: 'One two', id: 'one-two', line: 5 },
        { level: 2, text: 'Three', id: 'three', line: 11 },
      ],
    ])
    expect(starts()).toBe(1)
  })

  it('tells the footnotes of a text with the beginning of each note', async () => {
    const { reader, answerAll } = setUp()
    const notes = reader.notesOfFile(noted)
    answerAll()
    expect(await notes).toEqual([
      { label: 'a', note: null, used: true },
      { label: 'b', note: 'The note goes on.', used: true },
      { label: 'd', note: 'Unused.', used: false },
    ])
  })

  it('fails what waits when its worker fails, and starts another for the next question', async () => {
    const { reader, fail, answerAll, starts, asked } = setUp()
    const lost = reader.lengthOf({ file: 'one', wordsPerMinute })
    fail()
    await expect(lost).rejects.toThrow('could not be read')
    asked.length = 0
    const next = reader.lengthOf({ file: 'one two', wordsPerMinute })
    answerAll()
    expect(await next).toMatchObject({ words: 2 })
    expect(starts()).toBe(2)
  })
})
