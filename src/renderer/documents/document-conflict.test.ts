import { Text } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { settled } from './testing/fake-clock.ts'
import { revisionOf } from './testing/fake-host.ts'
import { openSession } from './testing/open-session.ts'

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
  const mineStays = (_: unknown, mine: Text): Text => mine
  const theirsStays = ({ theirs }: { readonly theirs: Text }): Text => theirs

  it('knows what both began with and what each has now', async () => {
    const { session, type, changeOutside } = await openSession()
    expect(session.conflict).toBeNull()
    type(' mine')
    await changeOutside('theirs')
    const { base, theirs } = session.conflict ?? {}
    expect([base, theirs].map(String)).toEqual(['one', 'theirs'])
  })

  it('ends with the author’s text on disk', async () => {
    const { session, type, changeOutside, host, buffer } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    await session.resolve(mineStays)
    expect(host.disk).toBe('one mine')
    expect(buffer.replaced).toEqual([])
    expect(session.facts.state).toBe('saved')
  })

  it('ends with theirs in the editor, one undo away from the author’s, which recovery keeps', async () => {
    const { session, type, changeOutside, host, buffer } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    await session.resolve(theirsStays)
    expect(buffer.text.toString()).toBe('theirs')
    expect(buffer.replaced).toEqual(['undoable'])
    expect(host.recovered).toEqual(['one mine'])
    expect(host.disk).toBe('theirs')
    expect(session.facts.state).toBe('saved')
  })

  it('ends with what was made of both, saved at once', async () => {
    const { session, type, changeOutside, host } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    await session.resolve(({ theirs }, mine) => Text.of([`${String(theirs)} and ${String(mine)}`]))
    expect(host.disk).toBe('theirs and one mine')
    expect(session.facts.state).toBe('saved')
  })

  it('gives up no word that was typed while the author’s text was kept', async () => {
    const { session, type, changeOutside, host, buffer } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    type(' late')
    host.held = true
    const ending = session.resolve(theirsStays)
    await settled()
    type('r')
    host.held = false
    host.answerNext()
    await ending
    expect(host.recovered).toContain('one mine later')
    expect(buffer.text.toString()).toBe('theirs')
  })

  it('is one again when the disk has changed once more, and the newer version stays', async () => {
    const { session, type, changeOutside, host } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    host.changeOutside('theirs, later')
    await session.resolve(mineStays)
    expect(session.facts.state).toBe('conflict')
    expect(host.disk).toBe('theirs, later')
    await session.resolve(mineStays)
    expect(host.disk).toBe('one mine')
  })

  it('stays one when the author’s text cannot be kept', async () => {
    const { session, type, changeOutside, host, buffer } = await openSession()
    type(' mine')
    await changeOutside('theirs')
    type(' more')
    host.answers = { kind: 'fails', code: 'file.denied' }
    await session.resolve(theirsStays)
    expect(session.facts).toMatchObject({ state: 'conflict', problem: 'It failed: file.denied.' })
    expect(buffer.text.toString()).toBe('one mine more')
  })
})

describe('a change from outside at another place than the author’s', () => {
  const disk = 'First line.\n\nSecond line.\n'

  it('is merged without a question, saved, and told with a way back', async () => {
    const { session, buffer, type, changeOutside, host, clock, merges } = await openSession(disk)
    type('Mine.')
    await changeOutside(disk.replace('First', 'Their first'))
    expect(session.facts.state).not.toBe('conflict')
    const merged = 'Their first line.\n\nSecond line.\nMine.'
    expect(buffer.text.toString()).toBe(merged)
    expect(buffer.replaced).toEqual(['undoable'])
    await clock.pass(1_000)
    expect(host.disk).toBe(merged)
    expect(host.recovered).toEqual([])
    expect(merges.map(({ taken }) => taken)).toEqual([1])

    type(' And more.')
    expect(merges[0]?.undo()).toBe(true)
    expect(buffer.text.toString()).toBe(`${disk}Mine. And more.`)
    await clock.pass(1_000)
    expect(host.disk).toBe(`${disk}Mine. And more.`)
  })

  it('found by a save is merged into what is saved next', async () => {
    const { session, type, host, clock } = await openSession(disk)
    type('Mine.')
    host.changeOutside(disk.replace('First', 'Their first'))
    await clock.pass(1_000)
    await clock.pass(1_000)
    expect(host.disk).toBe('Their first line.\n\nSecond line.\nMine.')
    expect(session.facts.state).toBe('saved')
  })

  it('stays where it was written over since', async () => {
    const { type, changeOutside, merges, buffer } = await openSession(disk)
    type('Mine.')
    await changeOutside(disk.replace('First', 'Their first'))
    buffer.replace(Text.of(['Wholly new.']), 'undoable')
    expect(merges[0]?.undo()).toBe(false)
    expect(buffer.text.toString()).toBe('Wholly new.')
  })
})
