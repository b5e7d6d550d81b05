import { describe, expect, it } from 'vitest'
import type { DocumentFacts } from './document-state.ts'
import { PublishedFacts } from './published-facts.ts'
import { FakeClock } from './testing/fake-clock.ts'

const clean: DocumentFacts = { state: 'saved', savedAt: null, problem: null }
const typed: DocumentFacts = { ...clean, state: 'dirty' }

function published() {
  const scheduler = new FakeClock()
  let facts = clean
  let told = 0
  const all = new PublishedFacts(scheduler, () => facts)
  all.listen(() => (told += 1))
  const become = (next: DocumentFacts): void => {
    facts = next
  }
  return { all, scheduler, become, told: () => told }
}

describe('PublishedFacts', () => {
  it('tells at once what a save changed', () => {
    const { all, become, told } = published()
    become(typed)
    all.refresh()
    all.refresh()
    expect([all.now, told()]).toEqual([typed, 1])
  })

  it('knows at once what a key changed, and tells it when the key is drawn', async () => {
    const { all, scheduler, become, told } = published()
    become(typed)
    all.refreshAtKey()
    all.refreshAtKey()
    expect([all.now, told()]).toEqual([typed, 0])
    await scheduler.pass(100)
    expect(told()).toBe(1)
  })

  it('tells nothing any more once it is stopped', async () => {
    const { all, scheduler, become, told } = published()
    become(typed)
    all.refreshAtKey()
    all.stop()
    await scheduler.pass(100)
    expect(told()).toBe(0)
  })
})
