import { DocumentSession } from '../document-session.ts'
import { FakeClock } from './fake-clock.ts'
import { article, FakeHost, revisionOf } from './fake-host.ts'
import type { MadeMerge } from '../update-text.ts'
import { MemoryBuffer } from './memory-buffer.ts'

/** A session of one article with a host, a clock and an author that the test plays. */
export async function openSession(disk = 'one', { autosave = true } = {}) {
  const host = new FakeHost(disk)
  const clock = new FakeClock()
  const opened = await host.call('article.open', article)
  const buffer = new MemoryBuffer(opened.text)
  const merges: MadeMerge[] = []
  const session = new DocumentSession({
    client: host,
    scheduler: clock,
    buffer,
    opened,
    autosave: () => autosave,
    merged: (merge) => merges.push(merge),
  })
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
  return { host, clock, buffer, session, states, type, changeOutside, merges }
}
