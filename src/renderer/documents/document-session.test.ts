import { describe, expect, it } from 'vitest'
import { DocumentSession } from './document-session.ts'
import { FakeClock, settled } from './testing/fake-clock.ts'
import { article, FakeHost, revisionOf } from './testing/fake-host.ts'
import { MemoryBuffer } from './testing/memory-buffer.ts'
import { openSession } from './testing/open-session.ts'

describe('autosave', () => {
  it('saves one second after the last key', async () => {
    const { host, clock, type, session } = await openSession()
    type(' two')
    await clock.pass(900)
    type(' three')
    await clock.pass(999)
    expect(host.disk).toBe('one')
    expect(session.facts.state).toBe('dirty')
    await clock.pass(1)
    expect(host.disk).toBe('one two three')
    expect(session.facts).toEqual({ state: 'saved', savedAt: '2026-03-12T14:32:00.000Z', problem: null })
  })

  it('saves every five seconds while someone types on', async () => {
    const { host, clock, type } = await openSession()
    for (let key = 0; key < 24; key += 1) {
      type('x')
      await clock.pass(500)
    }
    expect(host.count('article.save')).toBe(2)
    expect(host.disk).toBe(`one${'x'.repeat(20)}`)
  })

  it('writes nothing when the text is back at what is on disk', async () => {
    const { host, clock, buffer, session, type } = await openSession()
    const before = buffer.text
    type('!')
    buffer.text = before
    session.edited()
    expect(session.facts.state).toBe('saved')
    await clock.pass(10_000)
    await session.save()
    expect(host.count('article.save')).toBe(0)
  })

  it('leaves the text alone when it is switched off, until a save is asked for', async () => {
    const { host, clock, session, type } = await openSession('one', { autosave: false })
    type('!')
    await clock.pass(60_000)
    expect(host.count('article.save')).toBe(0)
    expect(session.facts.state).toBe('dirty')
    await session.save()
    expect(host.disk).toBe('one!')
  })

  it('off means recovery when the author leaves', async () => {
    const { host, session, type } = await openSession('one', { autosave: false })
    type('!')
    await session.flush()
    expect(host.disk).toBe('one')
    expect(host.recovered).toEqual(['one!'])
    expect(session.inRecovery).toBe(true)
    expect(session.facts.state).toBe('dirty')
  })

  it('knows a last save that was sent on the way out as its own', async () => {
    const { host, session, type, states, clock } = await openSession()
    type(' two')
    const last = session.takeLastSave()
    expect(last).toEqual({ ...article, text: 'one two', baseRevision: revisionOf('one') })
    host.changeOutside('one two')
    type(' three')
    await clock.pass(2_000)
    expect(states).not.toContain('conflict')
    expect(host.disk).toBe('one two three')
  })

  it('has one save under way, and the next one takes the newest text', async () => {
    const { host, clock, type, session } = await openSession()
    host.held = true
    type(' a')
    await clock.pass(1_000)
    expect(host.waiting).toEqual(['recovery.keep'])
    host.answerNext()
    await settled()
    for (const word of [' b', ' c', ' d']) {
      type(word)
      await clock.pass(2_000)
    }
    expect(host.waiting).toEqual(['article.save'])
    expect(session.facts.state).toBe('saving')
    host.answerNext()
    await settled()
    expect(host.waiting).toEqual(['recovery.keep'])
    host.answerNext()
    await settled()
    expect(host.waiting).toEqual(['article.save'])
    expect(host.disk).toBe('one a')
    host.answerNext()
    await settled()
    expect(host.disk).toBe('one a b c d')
    expect(session.facts.state).toBe('saved')
    expect(host.count('article.save')).toBe(2)
  })

  it.each([true, false])(
    'is never more than a second behind the keyboard while someone types on (autosave: %s)',
    async (autosave) => {
      const { host, clock, type, buffer } = await openSession('one', { autosave })
      const typed: string[] = []
      for (let step = 0; step < 100; step += 1) {
        type(`${step} `)
        typed.push(buffer.text.toString())
        await clock.pass(200)
        const secondAgo = typed[step - 4]
        const safe = [host.disk, host.typed]
        if (secondAgo !== undefined) expect(safe.some((text) => text?.startsWith(secondAgo))).toBe(true)
      }
      expect(host.count('recovery.keep')).toBeLessThanOrEqual(26)
      expect(host.count('article.save')).toBe(autosave ? 4 : 0)
    },
  )

  it('keeps what is typed while its file cannot be written', async () => {
    const { host, clock, type } = await openSession()
    host.answers = { kind: 'fails', code: 'file.diskFull' }
    type(' two')
    await clock.pass(5_000)
    host.answers = { kind: 'done' }
    type(' three')
    host.held = false
    await clock.pass(900)
    expect(host.typed ?? host.disk).toBe('one two three')
  })

  it('never writes a document that was opened for reading', async () => {
    const host = new FakeHost('one')
    host.readOnly = 'workspace'
    const opened = await host.call('article.open', article)
    const buffer = new MemoryBuffer(opened.text)
    const session = new DocumentSession({
      client: host,
      scheduler: new FakeClock(),
      buffer,
      opened,
      autosave: () => true,
    })
    buffer.type('!')
    session.edited()
    await session.flush()
    expect(session.facts.state).toBe('read-only')
    expect(host.count('article.save')).toBe(0)
  })
})

describe('a save that fails', () => {
  it('is tried again after 5, 15, 60 and 60 seconds, and never called saved', async () => {
    const { host, clock, type, session, states } = await openSession()
    host.answers = { kind: 'fails', code: 'file.denied' }
    type('!')
    await clock.pass(1_000)
    for (const [wait, saves] of [
      [5_000, 2],
      [15_000, 3],
      [60_000, 4],
      [60_000, 5],
    ] as const) {
      await clock.pass(wait - 1)
      expect(host.count('article.save')).toBe(saves - 1)
      await clock.pass(1)
      expect(host.count('article.save')).toBe(saves)
    }
    expect(session.facts).toEqual({ state: 'retrying', savedAt: null, problem: 'It failed: file.denied.' })
    expect(states).not.toContain('saved')
    host.answers = { kind: 'done' }
    await clock.pass(60_000)
    expect(host.disk).toBe('one!')
    expect(session.facts.state).toBe('saved')
    expect(session.facts.problem).toBeNull()
  })

  it('names a full disk', async () => {
    const { host, clock, type, session } = await openSession()
    host.answers = { kind: 'fails', code: 'file.diskFull' }
    type('!')
    await clock.pass(1_000)
    expect(session.facts.state).toBe('disk-full')
  })

  it('is tried at once when a save is asked for', async () => {
    const { host, clock, type, session } = await openSession()
    host.answers = { kind: 'fails', code: 'bridge.disconnected' }
    type('!')
    await clock.pass(1_000)
    host.answers = { kind: 'done' }
    await session.save()
    expect(host.disk).toBe('one!')
  })

  it('is over when the text is back at what is on disk', async () => {
    const { host, clock, buffer, type, session } = await openSession()
    const before = buffer.text
    host.answers = { kind: 'fails', code: 'file.diskFull' }
    type('!')
    await clock.pass(1_000)
    buffer.text = before
    session.edited()
    expect(session.facts).toEqual({ state: 'saved', savedAt: null, problem: null })
    await clock.pass(120_000)
    expect(host.count('article.save')).toBe(1)
  })

  it('is no conflict with itself when it was written but the answer was lost', async () => {
    const { host, clock, type, session, states } = await openSession()
    host.answers = { kind: 'done-unheard' }
    type(' two')
    await clock.pass(1_000)
    expect(host.disk).toBe('one two')
    expect(session.facts.state).toBe('retrying')
    type(' three')
    host.answers = { kind: 'done' }
    await clock.pass(10_000)
    expect(states).not.toContain('conflict')
    expect(host.disk).toBe('one two three')
    expect(session.facts.state).toBe('saved')
  })

  it('is tried at once when the host is back, after a look at the file', async () => {
    const { host, clock, type, session } = await openSession()
    host.answers = { kind: 'fails', code: 'bridge.disconnected' }
    type('!')
    await clock.pass(1_000)
    host.answers = { kind: 'done' }
    await session.reconnected()
    expect(host.disk).toBe('one!')
    expect(session.facts.state).toBe('saved')
  })

  it('is not called saved when the text goes back while the outcome is unknown', async () => {
    const { host, clock, buffer, type, session } = await openSession()
    const before = buffer.text
    host.answers = { kind: 'done-unheard' }
    type(' two')
    await clock.pass(1_000)
    buffer.text = before
    session.edited()
    expect(session.facts.state).toBe('retrying')
    host.answers = { kind: 'done' }
    await clock.pass(10_000)
    expect(host.disk).toBe('one')
    expect(session.facts.state).toBe('saved')
  })
})
