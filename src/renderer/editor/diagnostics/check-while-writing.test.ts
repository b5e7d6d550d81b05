import { Text } from '@codemirror/state'
import { expect, it } from 'vitest'
import { checkWhileWriting } from './check-while-writing.ts'
import { FakeClock, settled } from '../../documents/testing/fake-clock.ts'
import type { Finding } from '#shared/model/finding'

function setUp() {
  const clock = new FakeClock()
  const asked: { text: string; answer: (findings: readonly Finding[]) => void; fail: () => void }[] = []
  const shown: (readonly Finding[])[] = []
  let text = Text.of(['one'])
  let typed = (): void => undefined
  const end = checkWhileWriting({
    scheduler: clock,
    text: () => text,
    check: (of) =>
      new Promise((answer, reject) => asked.push({ text: of, answer, fail: () => reject(new Error('no')) })),
    onText: (listener) => {
      typed = listener
      return () => (typed = () => undefined)
    },
    onWorkspace: () => () => undefined,
    show: (findings) => shown.push(findings),
  })
  const type = (to: string): void => {
    text = Text.of([to])
    typed()
  }
  return { clock, asked, shown, type, end }
}

it('a text is checked when it is opened, and again at a pause, not at each key', async () => {
  const { clock, asked, shown, type } = setUp()
  await clock.pass(400)
  expect(asked.map(({ text }) => text)).toEqual(['one'])
  asked[0]?.answer([])
  await settled()
  for (const text of ['one t', 'one tw', 'one two']) {
    type(text)
    await clock.pass(500)
  }
  expect(asked).toHaveLength(1)
  await clock.pass(2_000)
  expect(asked.map(({ text }) => text)).toEqual(['one', 'one two'])
  expect(shown).toHaveLength(1)
})

it('what was found in a text that has changed since is not shown; the new one is asked about', async () => {
  const { clock, asked, shown, type } = setUp()
  await clock.pass(400)
  type('two')
  await clock.pass(2_000)
  // One at a time.
  expect(asked).toHaveLength(1)
  asked[0]?.answer([])
  await settled()
  await clock.pass(2_000)
  expect(shown).toEqual([])
  expect(asked.map(({ text }) => text)).toEqual(['one', 'two'])
})

it('a check that fails is not the last', async () => {
  const { clock, asked, type } = setUp()
  await clock.pass(400)
  asked[0]?.fail()
  await settled()
  type('two')
  await clock.pass(2_000)
  expect(asked).toHaveLength(2)
})

it('nothing is asked after the end', async () => {
  const { clock, asked, type, end } = setUp()
  end()
  type('two')
  await clock.pass(5_000)
  expect(asked).toEqual([])
})
