import { Text } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { FakeClock, settled } from '../documents/testing/fake-clock.ts'
import { PreviewEngine, type PreviewHealth, type PreviewSubject } from './preview-engine.ts'
import type {
  PreviewPage,
  RenderedPreview,
  RenderJob,
  WorkerAnswer,
  WorkerRequest,
} from './preview-protocol.ts'

const page: PreviewPage = {
  source: { series: 's', path: 'a.md' },
  language: 'en',
  seriesTitle: 'Series',
  title: 'A',
  partLabel: { part: 1, of: 2 },
  day: '2026-03-12',
  minutes: 3,
  words: { allSeries: 'All Series', breadcrumb: 'Breadcrumb', contents: 'Contents' },
}

const subject = (text: string): PreviewSubject => ({ page, text: () => textOf(text) })

const textOf = (text: string): Text => Text.of(text.split('\n'))

/** The texts that a worker has after each of these jobs. */
function textsAfter(jobs: readonly RenderJob[]): string[] {
  let text = Text.empty
  return jobs.map(({ text: update }) => {
    text =
      update.kind === 'whole'
        ? textOf(update.text)
        : text.replace(update.from, update.to, textOf(update.insert))
    return text.toString()
  })
}

/** An engine whose worker is the test. */
function setUp({ show = () => Promise.resolve() } = {}) {
  const clock = new FakeClock()
  const workers: {
    readonly requests: WorkerRequest[]
    readonly receive: (answer: WorkerAnswer) => void
    ended: boolean
  }[] = []
  const shown: RenderedPreview[] = []
  const health: PreviewHealth[] = []
  const failures: unknown[] = []
  const engine = new PreviewEngine({
    scheduler: clock,
    startWorker: (receive) => {
      const worker = { requests: [] as WorkerRequest[], receive, ended: false }
      workers.push(worker)
      return {
        post: (request) => worker.requests.push(request),
        end: () => {
          worker.ended = true
        },
      }
    },
    show: async (result) => {
      shown.push(result)
      await show()
    },
    onHealth: (next) => health.push(next),
    onFailure: (error) => failures.push(error),
  })
  const jobs = (index = 0): RenderJob[] =>
    (workers[index]?.requests ?? []).flatMap((request) => (request.kind === 'render' ? [request.job] : []))
  const say = async (answer: WorkerAnswer, index = 0) => {
    workers[index]?.receive(answer)
    await settled()
  }
  const rendered = (id: number): WorkerAnswer => ({
    kind: 'rendered',
    result: { id, source: page.source, header: null, parts: [], lines: [] },
  })
  return { clock, workers, shown, health, failures, engine, jobs, say, rendered }
}

describe('PreviewEngine', () => {
  it('starts a worker for the first text only, and waits until it is ready', async () => {
    const { engine, workers, jobs, say } = setUp()
    expect(workers).toHaveLength(0)
    engine.update(subject('one'))
    expect(jobs()).toEqual([])
    await say({ kind: 'ready' })
    expect(textsAfter(jobs())).toEqual(['one'])
  })

  it('has one job under way; of the texts that come meanwhile the last one is next', async () => {
    const { engine, jobs, say, rendered, shown } = setUp()
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
    const { engine, jobs, say, rendered } = setUp()
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
    const { engine, jobs, say, rendered } = setUp()
    engine.update(subject('one'))
    await say({ kind: 'ready' })
    await say(rendered(1))
    engine.update(subject('two'))
    expect(jobs().map(({ since }) => since)).toEqual([null, 1])
  })

  it('sends what changed, and the whole text of another article', async () => {
    const { engine, jobs, say, rendered } = setUp()
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
    const { engine, jobs, say, rendered } = setUp({
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

  it('ends a worker that runs away within two seconds and starts another for the next text', async () => {
    const { engine, workers, jobs, say, rendered, health, clock, shown } = setUp()
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
    const { engine, workers, jobs, say, health, clock } = setUp()
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
    const { engine, workers, say, health, clock, shown, rendered } = setUp()
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
    const { engine, workers, say, clock, rendered } = setUp()
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
    const { engine, workers, jobs, say, clock } = setUp()
    engine.update(subject('endless'))
    await say({ kind: 'ready' })
    engine.update(subject('mended'))
    await clock.pass(2_000)
    expect(workers).toHaveLength(2)
    await say({ kind: 'ready' }, 1)
    expect(textsAfter(jobs(1))).toEqual(['mended'])
  })

  it('stays halted while the author goes on in a text that runs away, until something is shown', async () => {
    const { engine, say, rendered, health, clock } = setUp()
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

  it('does not count the worker’s start as time of the text', async () => {
    const { engine, workers, say, clock } = setUp()
    engine.update(subject('one'))
    await clock.pass(5_000)
    await say({ kind: 'ready' })
    await clock.pass(1_000)
    expect(workers[0]?.ended).toBe(false)
  })

  it('says that it is behind after 300 ms only', async () => {
    const { engine, say, rendered, health, clock } = setUp()
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
    const { engine, workers, say, health } = setUp()
    engine.update(subject('bad'))
    await say({ kind: 'ready' })
    await say({ kind: 'failed', id: 1, message: 'no' })
    expect(health).toEqual(['halted'])
    expect(workers[0]?.ended).toBe(false)
  })

  it('is halted by a page that cannot be shown, reports why, and has the next one made anew', async () => {
    const broken = new Error('no room')
    const pages = [Promise.resolve(), Promise.reject(broken), Promise.resolve()]
    const { engine, workers, jobs, say, rendered, health, failures, shown } = setUp({
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
    const { engine, workers, say } = setUp()
    engine.update(subject('one'))
    await say({ kind: 'ready' })
    engine.end()
    expect(workers[0]?.ended).toBe(true)
    engine.update(subject('two'))
    expect(workers).toHaveLength(1)
  })
})
