import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPrefixIndex } from './prefix-index.ts'

const titles = [
  'Canary Deployment',
  'Blue-Green Deployment',
  'Dépannage à chaud',
  'The Canary’s Song',
  '日本の写真',
]
const index = createPrefixIndex(titles, (title) => title)

it.each([
  ['', titles],
  ['dep', ['Dépannage à chaud', 'Canary Deployment', 'Blue-Green Deployment']],
  ['can', ['Canary Deployment', 'The Canary’s Song']],
  ['deployment bl', ['Blue-Green Deployment']],
  ['BLUE green', ['Blue-Green Deployment']],
  ['depan', ['Dépannage à chaud']],
  ['写', ['日本の写真']],
  ['anary', []],
  ['canary green', []],
])('finds %j by the beginnings of words', (typed, found) => {
  expect(index.find(typed, 10)).toEqual(found)
})

it('finds whatever a beginning of a word names, in any set of things', () => {
  const word = fc.stringMatching(/^[a-dé]{1,4}$/)
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 60 }),
      word,
      (all, typed) => {
        const plain = (text: string) => text.replaceAll('é', 'e')
        const found = createPrefixIndex(all, (words) => words.join(' ')).find(typed, 1_000)
        const fitting = all.filter((words) => words.some((each) => plain(each).startsWith(plain(typed))))
        expect(new Set(found)).toEqual(new Set(fitting))
      },
    ),
  )
})

it('looks at no more of a large set than of a small one', () => {
  let read = 0
  const things = Array.from({ length: 20_000 }, (_, at) => ({ words: `same ${at}` }))
  const large = createPrefixIndex(things, ({ words }) => {
    read += 1
    return words
  })
  expect(read).toBe(20_000)
  expect(large.find('same', 60)).toHaveLength(60)
  expect(large.find('same 19999', 60)).toEqual([{ words: 'same 19999' }])
  expect(read).toBe(20_000)
})
