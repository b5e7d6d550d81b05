import dictionary from 'dictionary-en'
import { describe, expect, it } from 'vitest'
import british from 'dictionary-en-gb'
import { type DictionaryName, dictionaryOfLanguage } from './dictionary-of-language.ts'
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
  await speller.learn('american', words)
  return words.filter((word) => speller.isKnown('american', word) === false)
}

describe('the speller', () => {
  it('tells words that its dictionary does not have, in any of their forms', async () => {
    expect(speller.isKnown('american', 'receive')).toBeUndefined()
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
    await speller.learn('american', ['bees', 'hive', 'bees'])
    await speller.learn('american', ['hive', 'queen'])
    await speller.learn('american', ['queen'])
    expect(asked.map((request) => (request.ask === 'unknown' ? request.words : []))).toEqual([
      ['bees', 'hive'],
      ['queen'],
    ])
    expect(loads()).toBe(1)
  })

  it('suggests five words at most, those with the same letters first', async () => {
    const [first, ...others] = await speller.suggestions('american', 'teh')
    expect(first).toBe('the')
    expect(others.length).toBeLessThanOrEqual(4)
    expect(await speller.suggestions('american', 'recieve')).toContain('receive')
  })

  it('asks again about words that were not answered', async () => {
    const answers: ((answer: SpellingAnswer | FailedAnswer) => void)[] = []
    const failing = createSpeller((receive) => ({ post: () => answers.push(receive) }))
    const lost = failing.learn('american', ['bee'])
    answers[0]?.({ id: 1, kind: 'failed', message: 'no' })
    await expect(lost).rejects.toThrow('no')
    expect(failing.isKnown('american', 'bee')).toBeUndefined()
    const next = failing.learn('american', ['bee'])
    answers[1]?.({ id: 2, kind: 'words', words: [] })
    await next
    expect(failing.isKnown('american', 'bee')).toBe(true)
  })
})

describe('English of two countries', () => {
  const check = createWordChecker((name) => {
    const { aff, dic } = name === 'british' ? british : dictionary
    return Promise.resolve({ affixes: text(aff), words: text(dic) })
  })
  const unknownIn = async (name: DictionaryName, ...words: readonly string[]) =>
    (await check({ id: 1, ask: 'unknown', dictionary: name, words })).words

  it('is spelled as in Britain where that is asked for', async () => {
    const words = ['colour', 'color', 'organise', 'centre', 'traveller', 'recieve', 'Anna’s']
    expect(await unknownIn('british', ...words)).toEqual(['color', 'recieve'])
    expect(await unknownIn('american', ...words)).toEqual([
      'colour',
      'organise',
      'centre',
      'traveller',
      'recieve',
    ])
  })

  it('has both endings in Britain, and no z for an s that is no ending', async () => {
    const words = ['organize', 'organizer’s', 'realization', 'surprize', 'likewize', 'unpractized']
    expect(await unknownIn('british', ...words)).toEqual(['surprize', 'likewize', 'unpractized'])
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
  const answer = await checkerOf('bee')({ id: 1, ask: 'unknown', dictionary: 'american', words })
  expect(answer.words).toEqual(['wasp’s'])
})

it.each([
  ['wonderfull', ['wonderful']],
  // It would take too long to go through all that is like it.
  ['pneumonoultramicroscopicsilicovolcanoconiosi', []],
])('what is suggested for %s', async (word, expected) => {
  const check = checkerOf('wonderful', 'pneumonoultramicroscopicsilicovolcanoconiosis')
  expect((await check({ id: 1, ask: 'suggestions', dictionary: 'american', word })).words).toEqual(expected)
})

it('a checker that could not read its dictionary tries again', async () => {
  let tries = 0
  const check = createWordChecker(() => {
    tries += 1
    return tries === 1
      ? Promise.reject(new Error('gone'))
      : Promise.resolve({ affixes: text(dictionary.aff), words: '1\nbee' })
  })
  const request: SpellingRequest = { id: 1, ask: 'unknown', dictionary: 'american', words: ['bee', 'wasp'] }
  await expect(check(request)).rejects.toThrow('gone')
  expect(await check(request)).toEqual({ id: 1, kind: 'words', words: ['wasp'] })
})

it.each([
  ['en', 'american'],
  ['EN_us', 'american'],
  ['en-CA', 'american'],
  ['en-Latn-US', 'american'],
  ['en-GB', 'british'],
  ['en_gb', 'british'],
  ['en-UK', 'british'],
  ['en-IE', 'british'],
  ['en-AU', 'british'],
  ['en-NZ', 'british'],
  ['en-ZA', 'british'],
  ['en-IN', 'british'],
  ['en-Latn-GB', 'british'],
  ['en-GB-scotland', 'british'],
  ['de', null],
  ['enm', null],
  ['', null],
])('the dictionary of %j', (language, name) => {
  expect(dictionaryOfLanguage(language)).toBe(name)
})
