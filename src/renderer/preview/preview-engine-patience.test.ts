import { describe, expect, it } from 'vitest'
import { subject, textsAfter, watchedEngine } from './testing/watched-engine.ts'

describe('patience of PreviewEngine', () => {
  it('ends a worker that runs away within two seconds and starts another for the next text', async () => {
    const { engine, workers, jobs, say, rendered, health, clock, shown } = watchedEngine()
    engine.setContext({ targets: [], remoteImages: 'link' })
    engine.update(subject('first'))
    await say({ kind: 'ready' })
    await say(rendered(1))
    engine.update(subject('endless'))
    await clock.pass(1_799)
    expect(workers[0]?.ended).toBe(false)
    await clock.pass(1)
    expect(workers[0]?.ended).toBe(true)
    expect(health.at(-1)).toBe('halted')
    await say(rendered(2))
    expect(shown).toHaveLength(1)

    engine.update(subject('short'))
    await say({ kind: 'ready' }, 1)
    expect(workers[1]?.requests[0]).toEqual({
      kind: 'context',
      context: { targets: [], remoteImages: 'link' },
    })
    expect(jobs(1).map(({ text, since }) => ({ text, since }))).toEqual([
      { text: { kind: 'whole', text: 'short' }, since: 1 },
    ])
    await say(rendered(3), 1)
    expect(health.at(-1)).toBe('in-step')
  })

  it('asks once more for a first text that takes too long, and then gives it up', async () => {
    const { engine, workers, jobs, say, health, clock } = watchedEngine()
    engine.update(subject('first'))
    await say({ kind: 'ready' })
    await clock.pass(2_000)
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    await say({ kind: 'ready' }, 1)
    expect(textsAfter(jobs(1))).toEqual(['first'])
    expect(health).not.toContain('halted')
    await clock.pass(2_000)
    expect(workers.map(({ ended }) => ended)).toEqual([true, true])
    expect(health.at(-1)).toBe('halted')
  })

  it('waits for a long text that gets on, but not for ever', async () => {
    const { engine, workers, say, health, clock, shown, rendered } = watchedEngine()
    engine.update(subject('a whole book'))
    await say({ kind: 'ready' })
    await clock.pass(1_700)
    await say({ kind: 'working', share: 0.2 })
    await clock.pass(5_000)
    await say(rendered(1))
    expect(shown).toHaveLength(1)
    expect(health.at(-1)).toBe('in-step')

    engine.update(subject('two books'))
    await say({ kind: 'working', share: 0.2 })
    await clock.pass(9_999)
    expect(workers[0]?.ended).toBe(false)
    await clock.pass(1)
    expect(workers[0]?.ended).toBe(true)
    expect(health.at(-1)).toBe('halted')
  })

  it('gives up a text of which little is done in its time, whatever the worker did with the last', async () => {
    const { engine, workers, say, clock, rendered } = watchedEngine()
    engine.update(subject('first'))
    await say({ kind: 'ready' })
    await say({ kind: 'working', share: 0.9 })
    await say(rendered(1))
    engine.update(subject('endless'))
    await say({ kind: 'working', share: 0.17 })
    await clock.pass(2_000)
    expect(workers[0]?.ended).toBe(true)
  })

  it('goes on with a text that waited behind the one that ran away', async () => {
    const { engine, workers, jobs, say, clock } = watchedEngine()
    engine.update(subject('endless'))
    await say({ kind: 'ready' })
    engine.update(subject('mended'))
    await clock.pass(2_000)
    expect(workers).toHaveLength(2)
    await say({ kind: 'ready' }, 1)
    expect(textsAfter(jobs(1))).toEqual(['mended'])
  })

  it('stays halted while the author goes on in a text that runs away, until something is shown', async () => {
    const { engine, say, rendered, health, clock } = watchedEngine()
    engine.update(subject('first'))
    await say({ kind: 'ready' })
    await say(rendered(1))
    engine.update(subject('endless'))
    await clock.pass(1_800)
    engine.update(subject('endless, and more'))
    await say({ kind: 'ready' }, 1)
    await clock.pass(1_000)
    expect(health).toEqual(['in-step', 'catching-up', 'halted'])
    engine.update(subject('mended'))
    await clock.pass(800)
    await say({ kind: 'ready' }, 2)
    await say(rendered(4), 2)
    expect(health).toEqual(['in-step', 'catching-up', 'halted', 'halted', 'in-step'])
  })
})
