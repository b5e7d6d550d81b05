import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DocumentSession } from './document-session.ts'
import { FakeClock, settled } from './testing/fake-clock.ts'
import { article, FakeHost, revisionOf, type Answer } from './testing/fake-host.ts'
import { MemoryBuffer } from './testing/memory-buffer.ts'

type Step =
  | {
      readonly do:
        | 'type'
        | 'undo'
        | 'save'
        | 'flush'
        | 'reconnected'
        | 'announce'
        | 'answerAll'
        | 'keepMine'
        | 'takeTheirs'
        | 'delete'
        | 'restore'
    }
  | { readonly do: 'pass'; readonly milliseconds: number }
  | { readonly do: 'answer'; readonly how: Answer }
  | { readonly do: 'outside'; readonly text: string }

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'done' } as const) },
  { weight: 2, arbitrary: fc.constant({ kind: 'done-unheard' } as const) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('bridge.disconnected', 'file.diskFull', 'file.denied', 'file.failed')
      .map((code) => ({ kind: 'fails', code }) as const),
  },
)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Step>({ do: 'type' }) },
  { weight: 9, arbitrary: answer.map((how): Step => ({ do: 'answer', how })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(200, 1_000, 5_000, 60_000)
      .map((milliseconds): Step => ({ do: 'pass', milliseconds })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('theirs', 'other', 'start').map((text): Step => ({ do: 'outside', text })),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(
        'undo',
        'answerAll',
        'save',
        'flush',
        'reconnected',
        'announce',
        'keepMine',
        'takeTheirs',
        'delete',
        'restore',
      )
      .map((what): Step => ({ do: what })),
  },
)

/** Runs the steps against a session and checks after each that nothing is lost and nothing false is said. */
async function live(steps: readonly Step[]): Promise<void> {
  const host = new FakeHost('start')
  const clock = new FakeClock()
  const opened = await host.call('article.open', article)
  const buffer = new MemoryBuffer(opened.text)
  const session = new DocumentSession({
    client: host,
    scheduler: clock,
    buffer,
    opened,
    autosave: () => true,
  })
  host.held = true
  /** Outside changes that the session has not been told of. */
  let unannounced = false
  let typed = 0
  const undo: MemoryBuffer['text'][] = []

  const announce = () => {
    unannounced = false
    void session.changedOnDisk(host.disk === null ? null : revisionOf(host.disk))
  }

  for (const each of steps) {
    const before = buffer.text.toString()
    switch (each.do) {
      case 'type':
        undo.push(buffer.text)
        buffer.type(` w${(typed += 1)}`)
        session.edited()
        break
      case 'undo': {
        const last = undo.pop()
        if (last !== undefined) {
          buffer.text = last
          session.edited()
        }
        break
      }
      case 'pass':
        await clock.pass(each.milliseconds)
        break
      case 'answer':
        host.answerNext(each.how)
        break
      case 'outside':
        host.changeOutside(each.text)
        unannounced = true
        break
      case 'delete':
        host.changeOutside(null)
        unannounced = true
        break
      case 'restore':
        if (host.disk === null) host.changeOutside('start')
        unannounced = true
        break
      case 'answerAll':
        while (host.answerNext()) await settled()
        break
      case 'announce':
        announce()
        break
      case 'save':
      case 'flush':
      case 'reconnected':
        void session[each.do]()
        break
      case 'keepMine':
        void session.resolve((_, mine) => mine)
        break
      case 'takeTheirs':
        void session.resolve(({ theirs }) => theirs)
        break
    }
    await settled()

    const now = buffer.text.toString()
    if (session.facts.state === 'saved') {
      // What was said to be saved has been on disk, and still is unless others changed it since.
      expect(host.written).toContain(now)
      if (!unannounced && host.waiting.length === 0) expect(host.disk).toBe(now)
    }
    if (each.do !== 'type' && each.do !== 'undo' && now !== before) {
      // The session gave up a text: it is on disk's record or in recovery.
      expect([...host.written, ...host.recovered]).toContain(before)
    }
  }

  // The host recovers, time passes: the text is on disk, or a held document's is in recovery.
  const last = buffer.text.toString()
  host.held = false
  while (host.answerNext()) await settled()
  announce()
  await settled()
  await clock.pass(300_000)
  await session.flush()
  const { state } = session.facts
  expect(['saved', 'conflict', 'missing']).toContain(state)
  if (state === 'saved') expect(host.disk).toBe(buffer.text.toString())
  if (state !== 'saved' && session.dirty) expect(host.recovered).toContain(buffer.text.toString())
  expect([...host.written, ...host.recovered, buffer.text.toString()]).toContain(last)
}

it('loses no text and never calls one saved that is not, in any order of edits, answers and outside changes', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 60 }), live), { numRuns: 2_000 })
})
