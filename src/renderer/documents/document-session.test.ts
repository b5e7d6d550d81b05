import { describe, expect, it } from 'vitest'
import { DocumentSession } from './document-session.ts'
import { FakeClock, settled } from './testing/fake-clock.ts'
import { article, FakeHost, revisionOf } from './testing/fake-host.ts'
import { MemoryBuffer } from './testing/memory-buffer.ts'

async function openSession(disk = 'one', { autosave = true } = {}) {
  const host = new FakeHost(disk)
  const clock = new FakeClock()
  const opened = await host.call('article.open', article)
  const buffer = new MemoryBuffer(opened.text)
  const session = new DocumentSession({ client: host, scheduler: clock, buffer, opened, autosave: () => autosave })
  const states: string[] = []
  session.onFacts(() => states.push(session.facts.state))
  const type = (text: string) => {
    buffer.type(text)
    session.edited()
  }
  const changeOutside = async (text: string | null) => {
    host.changeOutside(text)
    await session.changedOnDisk(text === null ? null : revisionOf(text))
  }
  return { host, clock, buffer, session, states, type, changeOutside }
}

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
    for (const word of [' b', ' c', ' d']) {
      type(word)
      await clock.pass(2_000)
    }
    expect(host.waiting).toEqual(['article.save'])
    expect(session.facts.state).toBe('saving')
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

  it('never writes a document that was opened for reading', async () => {
    const host = new FakeHost('one')
    host.readOnly = 'workspace'
    const opened = await host.call('article.open', article)
    const buffer = new MemoryBuffer(opened.text)
    const session = new DocumentSession({ client: host, scheduler: new FakeClock(), buffer, opened, autosave: () => true })
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
    for (const [wait, saves] of [[5_000, 2], [15_000, 3], [60_000, 4], [60_000, 5]] as const) {
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

describe('a change from outside', () => {
  it('is nothing when the revision is the known one', async () => {
    const { host, clock, type, session } = await openSession()
    type('!')
    await clock.pass(1_000)
    const opens = host.count('article.open')
    await session.changedOnDisk(revisionOf('one!'))
    expect(host.count('article.open')).toBe(opens)
    expect(session.facts.state).toBe('saved')
  })

  it('appears in a text without unsaved changes, outside the history of undo', async () => {
    const { buffer, session, changeOutside, host } = await openSession()
    let told = 0
    session.onText(() => (told += 1))
    await changeOutside('one of theirs')
    expect(buffer.text.toString()).toBe('one of theirs')
    expect(buffer.replaced).toEqual(['mapped'])
    expect(told).toBe(1)
    expect(session.facts.state).toBe('saved')
    expect(host.recovered).toEqual([])
  })

  it('asks nothing when the disk already equals the text', async () => {
    const { buffer, session, type, changeOutside, host } = await openSession()
    type(' two')
    await changeOutside('one two')
    expect(session.facts.state).toBe('saved')
    expect(buffer.replaced).toEqual([])
    expect(host.count('article.save')).toBe(0)
  })

  it('of line ends alone is no conflict', async () => {
    const { session, type, changeOutside, host, clock } = await openSession('one\ntwo')
    type('!')
    await changeOutside('one\r\ntwo')
    await clock.pass(1_000)
    expect(session.facts.state).toBe('saved')
    expect(host.disk).toBe('one\ntwo!')
  })

  it('stops autosave of an unsaved text and keeps that in recovery', async () => {
    const { session, type, changeOutside, host, clock, buffer } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    expect(session.facts.state).toBe('conflict')
    expect(host.recovered).toEqual(['one mine'])
    type(' more')
    await clock.pass(120_000)
    expect(host.disk).toBe('theirs')
    expect(host.count('article.save')).toBe(0)
    await session.flush()
    expect(host.recovered).toEqual(['one mine', 'one mine more'])
    expect(host.count('article.save')).toBe(0)
    expect(buffer.text.toString()).toBe('one mine more')
  })

  it('found by a save is a conflict too', async () => {
    const { session, type, host, clock } = await openSession()
    type(' mine')
    host.changeOutside('theirs')
    await clock.pass(1_000)
    expect(session.facts.state).toBe('conflict')
    expect(host.disk).toBe('theirs')
    expect(host.recovered).toEqual(['one mine'])
  })

  it('that is taken back ends the conflict', async () => {
    const { session, type, host, clock, changeOutside } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    await changeOutside('one')
    await clock.pass(1_000)
    expect(session.facts.state).toBe('saved')
    expect(host.disk).toBe('one mine')
  })

  it('that deletes the file keeps the text, and goes on when the file is back', async () => {
    const { session, type, host, clock, buffer, changeOutside } = await openSession()
    type(' mine')
    await changeOutside(null)
    expect(session.facts.state).toBe('missing')
    expect(host.recovered).toEqual(['one mine'])
    await clock.pass(120_000)
    expect(host.count('article.save')).toBe(0)
    expect(buffer.text.toString()).toBe('one mine')
    await changeOutside('one')
    await clock.pass(1_000)
    expect(host.disk).toBe('one mine')
    expect(session.facts.state).toBe('saved')
  })

  it('that nobody announced while the host was away is found when it is back', async () => {
    const { host, session, buffer } = await openSession()
    host.changeOutside('theirs')
    await session.reconnected()
    expect(buffer.text.toString()).toBe('theirs')
  })

  it('that cannot be looked at is looked at again later', async () => {
    const { session, host, clock, buffer } = await openSession()
    host.changeOutside('theirs')
    host.answers = { kind: 'fails', code: 'bridge.disconnected' }
    await session.changedOnDisk(revisionOf('theirs'))
    expect(session.facts.state).toBe('retrying')
    host.answers = { kind: 'done' }
    await clock.pass(5_000)
    expect(buffer.text.toString()).toBe('theirs')
    expect(session.facts.state).toBe('saved')
  })
})

describe('a conflict', () => {
  it('ends with the author’s text on disk and theirs set aside by the host', async () => {
    const { session, type, changeOutside, host } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    await session.keepMine()
    expect(host.disk).toBe('one mine')
    expect(host.recovered).toContain('theirs')
    expect(session.facts.state).toBe('saved')
  })

  it('ends with theirs in the editor, one undo away from the author’s, which recovery keeps', async () => {
    const { session, type, changeOutside, host, buffer } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    await session.takeTheirs()
    expect(buffer.text.toString()).toBe('theirs')
    expect(buffer.replaced).toEqual(['undoable'])
    expect(host.recovered).toEqual(['one mine'])
    expect(host.disk).toBe('theirs')
    expect(session.facts.state).toBe('saved')
  })

  it('gives up no word that was typed while theirs was fetched', async () => {
    const { session, type, changeOutside, host, buffer } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    host.held = true
    const taking = session.takeTheirs()
    await settled()
    type(' late')
    host.held = false
    host.answerNext()
    await taking
    expect(host.recovered).toContain('one mine late')
    expect(buffer.text.toString()).toBe('theirs')
  })

  it('stays one when the disk has changed again, and keeps the newer version from being overwritten', async () => {
    const { session, type, changeOutside, host } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    host.changeOutside('theirs, later')
    await session.keepMine()
    expect(session.facts.state).toBe('conflict')
    expect(host.disk).toBe('theirs, later')
    await session.keepMine()
    expect(host.disk).toBe('one mine')
    expect(host.recovered).toContain('theirs, later')
  })

  it('stays one when theirs cannot be taken', async () => {
    const { session, type, changeOutside, host, buffer } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    host.answers = { kind: 'fails', code: 'file.denied' }
    await session.takeTheirs()
    expect(session.facts).toMatchObject({ state: 'conflict', problem: 'It failed: file.denied.' })
    expect(buffer.text.toString()).toBe('one mine')
  })
})
