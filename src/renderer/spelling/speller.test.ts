import dictionary from 'dictionary-en'
import { describe, expect, it } from 'vitest'
import { dictionaryOfLanguage } from './dictionary-of-language.ts'
import { createSpeller } from './speller.ts'
import type { SpellingAnswer, SpellingRequest } from './spelling-protocol.ts'
import { createWordChecker } from './word-checker.ts'
import type { FailedAnswer } from '../workers/worker-questions.ts'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** A speller over the dictionary that is shipped, which notes what its worker is asked. */
function setUp() {
  const asked: SpellingRequest[] = []
  let loads = 0
  const check = createWordChecker(() => {
    loads += 1
    return Promise.resolve({ affixes: text(dictionary.aff), words: text(dictionary.dic) })
  })
  const speller = createSpeller((receive) => ({
    post: (request) => {
      asked.push(request)
      void check(request).then(receive)
    },
  }))
  return { speller, asked, loads: () => loads }
}

const { speller, asked, loads } = setUp()

async function unknown(...words: readonly string[]): Promise<readonly string[]> {
  await speller.learn('english', words)
  return words.filter((word) => speller.isKnown('english', word) === false)
}

describe('the speller', () => {
  it('tells words that its dictionary does not have, in any of their forms', async () => {
    expect(speller.isKnown('english', 'receive')).toBeUndefined()
    expect(await unknown('receive', 'recieve', 'Receiving', 'walked', 'wlaked')).toEqual([
      'recieve',
      'wlaked',
    ])
  })

  it('takes both apostrophes, and possessives of what it knows', async () => {
    expect(await unknown('can’t', "can't", 'Anna’s', 'recieve’s')).toEqual(['recieve’s'])
  })

  it('asks about a word once, however often it is written, and reads its dictionary once', async () => {
    asked.length = 0
    await speller.learn('english', ['bees', 'hive', 'bees'])
    await speller.learn('english', ['hive', 'queen'])
    await speller.learn('english', ['queen'])
    expect(asked.map((request) => (request.ask === 'unknown' ? request.words : []))).toEqual([
      ['bees', 'hive'],
      ['queen'],
    ])
    expect(loads()).toBe(1)
  })

  it('suggests five words at most, those with the same letters first', async () => {
    const [first, ...others] = await speller.suggestions('english', 'teh')
    expect(first).toBe('the')
    expect(others.length).toBeLessThanOrEqual(4)
    expect(await speller.suggestions('english', 'recieve')).toContain('receive')
  })

  it('asks again about words that were not answered', async () => {
    const answers: ((answer: SpellingAnswer | FailedAnswer) => void)[] = []
    const failing = createSpeller((receive) => ({ post: () => answers.push(receive) }))
    const lost = failing.learn('english', ['bee'])
    answers[0]?.({ id: 1, kind: 'failed', message: 'no' })
    await expect(lost).rejects.toThrow('no')
    expect(failing.isKnown('english', 'bee')).toBeUndefined()
    const next = failing.learn('english', ['bee'])
    answers[1]?.({ id: 2, kind: 'words', words: [] })
    await next
    expect(failing.isKnown('english', 'bee')).toBe(true)
  })
})

/** A checker over a dictionary of a few words, without rules for their forms. */
function checkerOf(...words: readonly string[]) {
  return createWordChecker(() =>
    Promise.resolve({ affixes: 'SET UTF-8', words: [words.length, ...words].join('\n') }),
  )
}

it('a possessive is right where its dictionary has the word alone', async () => {
  const words = ['bee', 'bee’s', 'wasp’s']
  const answer = await checkerOf('bee')({ id: 1, ask: 'unknown', dictionary: 'english', words })
  expect(answer.words).toEqual(['wasp’s'])
})

it.each([
  ['wonderfull', ['wonderful']],
  // It would take too long to go through all that is like it.
  ['pneumonoultramicroscopicsilicovolcanoconiosi', []],
])('what is suggested for %s', async (word, expected) => {
  const check = checkerOf('wonderful', 'pneumonoultramicroscopicsilicovolcanoconiosis')
  expect((await check({ id: 1, ask: 'suggestions', dictionary: 'english', word })).words).toEqual(expected)
})

it('a checker that could not read its dictionary tries again', async () => {
  let tries = 0
  const check = createWordChecker(() => {
    tries += 1
    return tries === 1
      ? Promise.reject(new Error('gone'))
      : Promise.resolve({ affixes: text(dictionary.aff), words: '1\nbee' })
  })
  const request: SpellingRequest = { id: 1, ask: 'unknown', dictionary: 'english', words: ['bee', 'wasp'] }
  await expect(check(request)).rejects.toThrow('gone')
  expect(await check(request)).toEqual({ id: 1, kind: 'words', words: ['wasp'] })
})

it.each([
  ['en', 'english'],
  ['en-GB', 'english'],
  ['EN_us', 'english'],
  ['de', null],
  ['enm', null],
  ['', null],
])('the dictionary of %j', (language, name) => {
  expect(dictionaryOfLanguage(language)).toBe(name)
})
