import { Text } from '@codemirror/state'
import { FakeClock, settled } from '../../documents/testing/fake-clock.ts'
import { PreviewEngine, type PreviewHealth, type PreviewSubject } from '../preview-engine.ts'
import type {
  PreviewPage,
  RenderedPreview,
  RenderJob,
  WorkerAnswer,
  WorkerRequest,
} from '../preview-protocol.ts'

export const page: PreviewPage = {
  source: { series: 's', path: 'a.md' },
  language: 'en',
  seriesTitle: 'Series',
  title: 'A',
  partLabel: { part: 1, of: 2 },
  day: '2026-03-12',
  minutes: 3,
  words: { allSeries: 'All Series', breadcrumb: 'Breadcrumb', contents: 'Contents' },
}

/** What is to be shown, with this text. */
export const subject = (text: string): PreviewSubject => ({ page, text: () => textOf(text) })

export const textOf = (text: string): Text => Text.of(text.split('\n'))

/** The texts that a worker has after each of these jobs. */
export function textsAfter(jobs: readonly RenderJob[]): string[] {
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
export function watchedEngine({ show = () => Promise.resolve() } = {}) {
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
