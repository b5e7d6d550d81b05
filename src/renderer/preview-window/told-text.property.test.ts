import { Text } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HeardText } from './heard-text.ts'
import { TextTeller, type News } from './text-teller.ts'
import { Listeners } from '../documents/listeners.ts'
import { FakeClock } from '../documents/testing/fake-clock.ts'
import type { PreviewText } from '../preview/preview-text.ts'

/** A text that a test types into. */
class TypedText implements PreviewText {
  now: Text
  readonly #listeners = new Listeners()

  constructor(text: string) {
    this.now = Text.of(text.split('\n'))
  }

  type(at: number, remove: number, insert: string): void {
    const from = at % (this.now.length + 1)
    const to = Math.min(this.now.length, from + remove)
    this.now = this.now.replace(from, to, Text.of(insert.split('\n')))
    this.#listeners.tell()
  }

  onChange(listener: () => void): () => void {
    return this.#listeners.add(listener)
  }

  painted(): Promise<void> {
    return Promise.resolve()
  }
}

/** What the other window makes of what it is told; it asks anew where that does not fit. */
class OtherWindow {
  text: HeardText | null = null
  asks = 0

  hear(news: News): void {
    if (news.kind === 'text') this.text = new HeardText(news.document, news.text)
    if (news.kind !== 'change' || this.text?.document !== news.document) return
    if (!this.text.change(news)) this.asks += 1
  }
}

function told() {
  const clock = new FakeClock()
  const news: News[] = []
  let count = 0
  const teller = new TextTeller({
    scheduler: clock,
    tell: (one) => news.push(one),
    told: () => {
      count += 1
    },
  })
  return { clock, news, teller, count: () => count }
}

const long = Array.from({ length: 3_000 }, (_, at) => `Line ${at} of a long article.`).join('\n')

const editArbitrary = fc.record({
  at: fc.nat({ max: 200_000 }),
  remove: fc.nat({ max: 40 }),
  insert: fc.string({ unit: fc.constantFrom('a', '\n', 'é', '🙂', ' ', '#'), maxLength: 12 }),
  /** Whether the other window hears of it before the next key. */
  pause: fc.boolean(),
})

describe('a text that is told to another window', () => {
  it('is the same there after any keys, however many come at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', 'One line', long),
        fc.array(editArbitrary, { maxLength: 30 }),
        async (begin, edits) => {
          const { clock, news, teller } = told()
          const [text, other] = [new TypedText(begin), new OtherWindow()]
          teller.follow(1, text)
          for (const { at, remove, insert, pause } of edits) {
            text.type(at, remove, insert)
            if (pause) await clock.pass(1)
          }
          await clock.pass(1)
          for (const each of news) other.hear(each)
          expect(other.text?.now.toString()).toBe(text.now.toString())
          expect(other.asks).toBe(0)
        },
      ),
    )
  })

  it('travels once as a whole, and a key as what it changed', async () => {
    const { clock, news, teller, count } = told()
    const text = new TypedText(long)
    teller.follow(1, text)
    for (const letter of 'typed') text.type(30_000, 0, letter)
    await clock.pass(1)
    text.type(10, 0, 'x')
    await clock.pass(1)
    expect(news.map(({ kind }) => kind)).toEqual(['text', 'change', 'change'])
    for (const each of news.slice(1)) expect(JSON.stringify(each).length).toBeLessThan(200)
    expect(count()).toBe(3)
  })

  it('gives way to the next one, of which nothing is mixed with it', async () => {
    const { clock, news, teller } = told()
    const [one, two] = [new TypedText('one'), new TypedText('two')]
    teller.follow(1, one)
    one.type(3, 0, '!')
    teller.follow(2, two)
    one.type(3, 0, '?')
    two.type(3, 0, '!')
    await clock.pass(1)
    teller.end()
    two.type(3, 0, '?')
    await clock.pass(1)
    expect(news).toMatchObject([
      { kind: 'text', document: 1, text: 'one' },
      { kind: 'text', document: 2, text: 'two' },
      { kind: 'change', document: 2, nth: 1 },
    ])
  })

  it('is asked for anew where a change was lost or fits nowhere', () => {
    const text = new HeardText(1, 'A text')
    expect(text.change({ nth: 2, from: 0, to: 0, insert: 'x' })).toBe(false)
    expect(text.change({ nth: 1, from: 0, to: 9, insert: 'x' })).toBe(false)
    expect(text.change({ nth: 1, from: 4, to: 2, insert: 'x' })).toBe(false)
    expect(text.now.toString()).toBe('A text')
    expect(text.change({ nth: 1, from: 0, to: 1, insert: 'The' })).toBe(true)
    expect(text.now.toString()).toBe('The text')
  })
})
