import type { Text } from '@codemirror/state'
import { PreviewEngine, type PreviewEngineOptions } from '../preview/preview-engine.ts'
import type { PreviewContext, PreviewPage, RenderedPreview } from '../preview/preview-protocol.ts'

/** The body of an article as blocks of HTML with their lines, and the text that it was made of. */
export interface MadeArticle {
  readonly blocks: readonly string[]
  readonly lines: readonly number[]
  readonly text: Text
}

/** Renders whole articles one after the other by the preview's own worker. */
export class ArticleRenderer {
  readonly #engine: PreviewEngine
  #settle: ((result: RenderedPreview | null) => void) | null = null

  constructor({ startWorker, scheduler }: Pick<PreviewEngineOptions, 'startWorker' | 'scheduler'>) {
    this.#engine = new PreviewEngine({
      startWorker,
      scheduler,
      wholePages: true,
      show: (result) => {
        this.#finish(result)
        return Promise.resolve()
      },
      onFailure: () => this.#finish(null),
      onHealth: (health) => {
        if (health === 'halted') this.#finish(null)
      },
    })
  }

  setContext(context: PreviewContext): void {
    this.#engine.setContext(context)
  }

  /** Null where the article took too long or failed. To be asked for the next one when this one is there. */
  async render(page: PreviewPage, text: Text): Promise<MadeArticle | null> {
    const made = new Promise<RenderedPreview | null>((resolve) => {
      this.#settle = resolve
    })
    this.#engine.update({ page, text: () => text })
    const result = await made
    if (result === null) return null
    const blocks = result.parts.flatMap((part) => (part.kind === 'insert' ? part.html : []))
    return { blocks, lines: result.lines, text }
  }

  end(): void {
    this.#engine.end()
    this.#finish(null)
  }

  #finish(result: RenderedPreview | null): void {
    this.#settle?.(result)
    this.#settle = null
  }
}
