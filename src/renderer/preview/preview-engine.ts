import type { Text } from '@codemirror/state'
import { changedRun } from '../documents/changed-run.ts'
import type { Scheduler } from '../documents/scheduler.ts'
import type {
  PreviewContext,
  PreviewPage,
  RenderedPreview,
  RenderJob,
  TextUpdate,
  WorkerAnswer,
  WorkerRequest,
} from './preview-protocol.ts'

/** The worker as the engine sees it. */
export interface WorkerPort {
  post(request: WorkerRequest): void
  end(): void
}

/** `halted`: the last text took too long or failed, and what is shown is older. */
export type PreviewHealth = 'in-step' | 'catching-up' | 'halted'

export interface PreviewEngineOptions {
  readonly startWorker: (receive: (answer: WorkerAnswer) => void) => WorkerPort
  readonly scheduler: Scheduler
  /** Puts a result on screen; the next text is sent when that is done. */
  readonly show: (result: RenderedPreview) => Promise<void>
  readonly onHealth: (health: PreviewHealth) => void
  /** Every answer is a whole page and none builds on the one before it. */
  readonly wholePages?: boolean
  /** What `show` failed with; the next text is shown all the same. */
  readonly onFailure: (error: unknown) => void
}

/** What is to be shown. The text is asked for when its turn comes. */
export interface PreviewSubject {
  readonly page: PreviewPage
  readonly text: () => Text
}

/**
 * A text that takes longer is given up, in milliseconds, counted while the worker is up: it is gone within two
 * seconds, even where a busy page hears of it late.
 */
const patience = 1_800
/** But for one of which so much is done by then that it will be done by this time: a whole book is no runaway. */
const longest = 10_000
/** How often a pane's first text may take too long before it is given up. */
const mostFirstTries = 2
/** A worker that has not come up by then is started again. */
const startPatience = 20_000
/** From here on the pane says that it is behind. */
const unnoticed = 300

/**
 * Keeps a pane in step with a text: one job in the worker, one subject waiting, the latest wins. A
 * worker that runs away is ended and replaced.
 */
export class PreviewEngine {
  readonly #options: PreviewEngineOptions
  #worker: WorkerPort | null = null
  #ready = false
  #context: PreviewContext | null = null
  #waiting: PreviewSubject | null = null
  #job: RenderJob | null = null
  #lastId = 0
  /** What the worker holds; null where that is not known. */
  #sent: { readonly page: PreviewPage; readonly text: Text } | null = null
  /** The job whose page is on screen. */
  #shown: number | null = null
  /** How much of the job is done, from 0 to 1, as far as the worker has told. */
  #share = 0
  /** What is on its way through the worker. */
  #asked: PreviewSubject | null = null
  /** A first text that takes too long is asked for once more: the engine's code is compiled while it runs. */
  #firstTries = 0
  #health: PreviewHealth = 'in-step'
  #cancelWatch: () => void = () => undefined
  #cancelNotice: (() => void) | null = null
  #ended = false

  constructor(options: PreviewEngineOptions) {
    this.#options = options
  }

  /** Facts of the workspace changed; what is shown next is made with them. */
  setContext(context: PreviewContext): void {
    if (context === this.#context) return
    this.#context = context
    this.#worker?.post({ kind: 'context', context })
  }

  /** There is something newer to show. */
  update(subject: PreviewSubject): void {
    this.#waiting = subject
    this.#sendNext()
  }

  end(): void {
    this.#ended = true
    this.#stopWorker()
    this.#cancelNotice?.()
  }

  #sendNext(): void {
    if (this.#ended || this.#job !== null || this.#waiting === null) return
    this.#worker ??= this.#start()
    if (!this.#ready) return
    const { page, text } = this.#waiting
    this.#asked = this.#waiting
    this.#waiting = null
    this.#lastId += 1
    this.#share = 0
    const since = this.#options.wholePages === true ? null : this.#shown
    this.#job = { id: this.#lastId, since, page, text: this.#update(page, text()) }
    // What was too much stays so until something else is shown, however often it is tried.
    if (this.#health !== 'halted')
      this.#cancelNotice ??= this.#options.scheduler.after(unnoticed, () => this.#tell('catching-up'))
    this.#watch(patience)
    this.#worker.post({ kind: 'render', job: this.#job })
  }

  /** Only what changed travels: a long text would take its time at every key. */
  #update(page: PreviewPage, text: Text): TextUpdate {
    const sent = this.#sent
    this.#sent = { page, text }
    const { series, path } = page.source
    if (sent === null || sent.page.source.path !== path || sent.page.source.series !== series) {
      return { kind: 'whole', text: text.toString() }
    }
    return { kind: 'change', ...changedRun(sent.text, text) }
  }

  #start(): WorkerPort {
    const worker = this.#options.startWorker((answer) => {
      if (this.#worker === worker) void this.#receive(answer)
    })
    if (this.#context !== null) worker.post({ kind: 'context', context: this.#context })
    this.#watch(startPatience)
    return worker
  }

  async #receive(answer: WorkerAnswer): Promise<void> {
    if (answer.kind === 'ready') {
      this.#ready = true
      this.#cancelWatch()
      this.#sendNext()
      return
    }
    if (answer.kind === 'working') {
      this.#share = answer.share
      return
    }
    // What is copied is asked of a worker of its own.
    if (answer.kind === 'copied') return
    this.#cancelWatch()
    if (answer.kind === 'failed') {
      this.#sent = null
      this.#finish('halted')
      return
    }
    this.#shown = null
    this.#firstTries = mostFirstTries
    try {
      await this.#options.show(answer.result)
    } catch (error) {
      // What is on screen now is nobody's to know: the next answer makes the page anew.
      this.#options.onFailure(error)
      return this.#finish('halted')
    }
    this.#shown = answer.result.id
    this.#finish('in-step')
  }

  #finish(health: PreviewHealth): void {
    this.#job = null
    if (health === 'in-step' && this.#waiting !== null) return this.#sendNext()
    this.#cancelNotice?.()
    this.#cancelNotice = null
    this.#tell(health)
    this.#sendNext()
  }

  #tell(health: PreviewHealth): void {
    this.#health = health
    this.#options.onHealth(health)
  }

  #watch(limit: number): void {
    this.#cancelWatch()
    this.#cancelWatch = this.#options.scheduler.after(limit, () => {
      if (this.#job !== null && limit === patience && this.#share >= patience / longest) {
        return this.#watch(longest - patience)
      }
      const isFirst = this.#job !== null && this.#firstTries < mostFirstTries - 1
      this.#stopWorker()
      if (!isFirst) return this.#finish('halted')
      this.#firstTries += 1
      this.#job = null
      this.#waiting ??= this.#asked
      this.#sendNext()
    })
  }

  #stopWorker(): void {
    this.#cancelWatch()
    this.#worker?.end()
    this.#worker = null
    this.#sent = null
    this.#ready = false
  }
}
