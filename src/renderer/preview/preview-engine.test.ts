import { Text } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { settled } from '../documents/testing/fake-clock.ts'
import { page, subject, textOf, textsAfter, watchedEngine } from './testing/watched-engine.ts'

describe('PreviewEngine', () => {
  it('starts a worker for the first text only, and waits until it is ready', async () => {
    const { engine, workers, jobs, say } = watchedEngine()
    expect(workers).toHaveLength(0)
    engine.update(subject('one'))
    expect(jobs()).toEqual([])
    await say({ kind: 'ready' })
    expect(textsAfter(jobs())).toEqual(['one'])
  })

  it('has one job under way; of the texts that come meanwhile the last one is next', async () => {
    const { engine, jobs, say, rendered, shown } = watchedEngine()
    engine.update(subject('one'))
    await say({ kind: 'ready' })
    for (const text of ['two', 'three', 'four']) engine.update(subject(text))
    expect(jobs()).toHaveLength(1)
    await say(rendered(1))
    expect(textsAfter(jobs())).toEqual(['one', 'four'])
    await say(rendered(2))
    expect(shown.map(({ id }) => id)).toEqual([1, 2])
  })

  it('reads the text when its turn comes, not when it changed', async () => {
    const { engine, jobs, say, rendered } = watchedEngine()
    engine.update(subject('one'))
    await say({ kind: 'ready' })
    let text = 'two'
    let reads = 0
    engine.update({ page, text: () => ((reads += 1), textOf(text)) })
    text = 'two and more'
    expect(reads).toBe(0)
    await say(rendered(1))
    expect(textsAfter(jobs()).at(-1)).toBe('two and more')
  })

  it('lets an answer build on what is shown', async () => {
    const { engine, jobs, say, rendered } = watchedEngine()
    engine.update(subject('one'))
    await say({ kind: 'ready' })
    await say(rendered(1))
    engine.update(subject('two'))
    expect(jobs().map(({ since }) => since)).toEqual([null, 1])
  })

  it('sends what changed, and the whole text of another article', async () => {
    const { engine, jobs, say, rendered } = watchedEngine()
    const long = Text.of(Array.from({ length: 5_000 }, (_, line) => `Line ${line}`))
    engine.update({ page, text: () => long })
    await say({ kind: 'ready' })
    await say(rendered(1))
    engine.update({ page, text: () => long.replace(20_000, 20_000, textOf('typed')) })
    await say(rendered(2))
    const other = { ...page, source: { series: 's', path: 'b.md' } }
    engine.update({ page: other, text: () => long })
    const [first, second, third] = jobs().map(({ text }) => text)
    expect([first?.kind, second?.kind, third?.kind]).toEqual(['whole', 'change', 'whole'])
    expect(second?.kind === 'change' ? second.insert.length : 0).toBeLessThan(2_000)
    expect(textsAfter(jobs().slice(0, 2))[1]).toBe(long.replace(20_000, 20_000, textOf('typed')).toString())
  })

  it('sends the next text only when the last one is on screen', async () => {
    let done: () => void = () => undefined
    const { engine, jobs, say, rendered } = watchedEngine({
      show: () => new Promise<void>((resolve) => (done = resolve)),
    })
    engine.update(subject('one'))
    await say({ kind: 'ready' })
    engine.update(subject('two'))
    await say(rendered(1))
    expect(jobs()).toHaveLength(1)
    done()
    await settled()
    expect(jobs()).toHaveLength(2)
  })

  it('does not count the worker’s start as time of the text', async () => {
    const { engine, workers, say, clock } = watchedEngine()
    engine.update(subject('one'))
    await clock.pass(5_000)
    await say({ kind: 'ready' })
    await clock.pass(1_000)
    expect(workers[0]?.ended).toBe(false)
  })

  it('says that it is behind after 300 ms only', async () => {
    const { engine, say, rendered, health, clock } = watchedEngine()
    engine.update(subject('one'))
    await say({ kind: 'ready' })
    await clock.pass(299)
    expect(health).toEqual([])
    await clock.pass(1)
    expect(health).toEqual(['catching-up'])
    await say(rendered(1))
    expect(health).toEqual(['catching-up', 'in-step'])
  })

  it('is halted by a text that the worker fails on, and keeps the worker', async () => {
    const { engine, workers, say, health } = watchedEngine()
    engine.update(subject('bad'))
    await say({ kind: 'ready' })
    await say({ kind: 'failed', id: 1, message: 'no' })
    expect(health).toEqual(['halted'])
    expect(workers[0]?.ended).toBe(false)
  })

  it('is halted by a page that cannot be shown, reports why, and has the next one made anew', async () => {
    const broken = new Error('no room')
    const pages = [Promise.resolve(), Promise.reject(broken), Promise.resolve()]
    const { engine, workers, jobs, say, rendered, health, failures, shown } = watchedEngine({
      show: () => pages.shift() ?? Promise.resolve(),
    })
    engine.update(subject('one'))
    await say({ kind: 'ready' })
    await say(rendered(1))
    engine.update(subject('two'))
    await say(rendered(2))
    expect({ failures, health }).toEqual({ failures: [broken], health: ['in-step', 'halted'] })

    engine.update(subject('three'))
    expect(jobs().map(({ since }) => since)).toEqual([null, 1, null])
    expect(textsAfter(jobs()).at(-1)).toBe('three')
    await say(rendered(3))
    expect(shown.map(({ id }) => id)).toEqual([1, 2, 3])
    expect(health.at(-1)).toBe('in-step')
    expect(workers).toHaveLength(1)
  })

  it('ends its worker with itself', async () => {
    const { engine, workers, say } = watchedEngine()
    engine.update(subject('one'))
    await say({ kind: 'ready' })
    engine.end()
    expect(workers[0]?.ended).toBe(true)
    engine.update(subject('two'))
    expect(workers).toHaveLength(1)
  })
})
