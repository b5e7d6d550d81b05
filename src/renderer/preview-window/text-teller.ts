import type { Text } from '@codemirror/state'
import { changedRun } from '../documents/changed-run.ts'
import type { Scheduler } from '../documents/scheduler.ts'
import type { PreviewText } from '../preview/preview-text.ts'
import type { ToPreview } from '#shared/model/preview-window'

type WithoutTurn<Each> = Each extends unknown ? Omit<Each, 'turn'> : never
/** What is told, but for the turn in which that is done. */
export type News = WithoutTurn<Exclude<ToPreview, { kind: 'awake' }>>

export interface TextTellerOptions {
  readonly scheduler: Scheduler
  readonly tell: (news: Extract<News, { kind: 'text' | 'change' }>) => void
  /** What was told is on its way. */
  readonly told: () => void
}

/** Tells of one text after another: each once as a whole, and from then on what changes in it. */
export class TextTeller {
  readonly #options: TextTellerOptions
  #told: Text | null = null
  #nth = 0
  #stop: () => void = () => undefined

  constructor(options: TextTellerOptions) {
    this.#options = options
  }

  /** From now on this text is told of, under this number. */
  follow(document: number, text: PreviewText): void {
    const { scheduler, tell, told } = this.#options
    this.end()
    this.#told = text.now
    this.#nth = 0
    tell({ kind: 'text', document, text: text.now.toString() })
    told()
    let cancel: (() => void) | null = null
    const stop = text.onChange(() => {
      // The key is taken first. However many come until then, they are told as one.
      cancel ??= scheduler.after(0, () => {
        cancel = null
        this.#tellChange(document, text.now)
        told()
      })
    })
    this.#stop = () => {
      cancel?.()
      stop()
    }
  }

  /** Nothing is told any more. */
  end(): void {
    this.#stop()
    this.#stop = () => undefined
    this.#told = null
  }

  #tellChange(document: number, now: Text): void {
    const before = this.#told
    if (before === null || before === now) return
    this.#told = now
    this.#nth += 1
    this.#options.tell({ kind: 'change', document, nth: this.#nth, ...changedRun(before, now) })
  }
}
