import type { Client } from '../../bridge/client.ts'
import type { TypedContent } from '#shared/contract/recovery'
import type { EventName, EventPayload, MethodName, Params, Result } from '#shared/contract/index'
import { SeriatimError, type ErrorCode } from '#shared/errors'

/** How a host deals with one call: does it and says so, does it and is cut off, or does not do it. */
export type Answer =
  | { readonly kind: 'done' }
  | { readonly kind: 'done-unheard' }
  | { readonly kind: 'fails'; readonly code: ErrorCode }

interface Waiting {
  readonly method: MethodName
  readonly answer: (answer: Answer) => void
}

/**
 * A host with one article, behind the client's own interface. While `held`, calls wait until the test
 * answers them one by one.
 */
export class FakeHost implements Client {
  held = false
  /** What every call meets while not held. */
  answers: Answer = { kind: 'done' }
  readOnly: 'not-utf8' | 'workspace' | null = null
  /** The file's text, null while it is gone. */
  disk: string | null
  /** Every text that the file ever held. */
  readonly written: string[] = []
  readonly recovered: string[] = []
  /** What was typed and is kept until it is saved. */
  typed: string | null = null
  readonly calls: MethodName[] = []
  #waiting: Waiting[] = []
  #listeners: ((payload: EventPayload<'article.changedOnDisk'>) => void)[] = []
  #movedListeners: ((payload: EventPayload<'article.moved'>) => void)[] = []

  constructor(disk: string) {
    this.disk = disk
    this.written.push(disk)
  }

  get waiting(): readonly MethodName[] {
    return this.#waiting.map(({ method }) => method)
  }

  count(method: MethodName): number {
    return this.calls.filter((each) => each === method).length
  }

  call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
    this.calls.push(method)
    return new Promise((resolve, reject) => {
      const answer = (how: Answer) => {
        try {
          if (how.kind === 'fails') throw new SeriatimError(how.code, `It failed: ${how.code}.`)
          const result = this.#perform(method, params)
          if (how.kind === 'done-unheard')
            throw new SeriatimError('bridge.disconnected', 'The host went away.')
          // The one place where a test host must say that its results are what the contract says.
          resolve(result as Result<M>)
        } catch (error) {
          reject(error)
        }
      }
      if (this.held) this.#waiting.push({ method, answer })
      else answer(this.answers)
    })
  }

  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
    if (event === 'article.changedOnDisk') {
      this.#listeners.push(listener as (payload: EventPayload<'article.changedOnDisk'>) => void)
    }
    if (event === 'article.moved')
      this.#movedListeners.push(listener as (payload: EventPayload<'article.moved'>) => void)
    return () => undefined
  }

  /** Tells that an article has another path. */
  move(from: { series: string; path: string }, to: { series: string; path: string }): void {
    for (const listener of this.#movedListeners) listener({ from, to })
  }

  /** Deals with the call that has waited longest. */
  answerNext(answer: Answer = { kind: 'done' }): boolean {
    const next = this.#waiting.shift()
    next?.answer(answer)
    return next !== undefined
  }

  /** Someone else writes the file, or deletes it. */
  changeOutside(text: string | null): void {
    this.disk = text
    if (text !== null) this.written.push(text)
  }

  /** The host's watcher says what the file is now. */
  announce(ref = article): void {
    const revision = this.disk === null ? null : revisionOf(this.disk)
    for (const listener of this.#listeners) listener({ ...ref, revision })
  }

  /** The last text that was typed, saved or not: what a change is of. */
  #lastTyped = ''
  #kept = 0

  #typedText(content: TypedContent): string {
    if (content.kind === 'change' && content.of !== this.#kept)
      throw new SeriatimError('recovery.notFound', 'No such text.')
    const { from, to, insert } =
      content.kind === 'whole' ? { from: 0, to: this.#lastTyped.length, insert: content.text } : content
    this.#lastTyped = this.#lastTyped.slice(0, from) + insert + this.#lastTyped.slice(to)
    return this.#lastTyped
  }

  #perform(method: MethodName, params: unknown): unknown {
    const given = params as {
      series: string
      path: string
      text: string
      baseRevision: string
      content: TypedContent
    }
    switch (method) {
      case 'article.open':
        if (this.disk === null) throw new SeriatimError('article.notFound', 'No such article.')
        return {
          series: given.series,
          path: given.path,
          text: this.disk,
          revision: revisionOf(this.disk),
          readOnly: this.readOnly,
        }
      case 'article.setAside':
        this.recovered.push(given.text)
        return { keptAs: `.seriatim/recovery/${this.recovered.length}.md` }
      case 'recovery.keep':
        this.typed = this.#typedText(given.content)
        return { kept: (this.#kept += 1) }
      case 'article.save': {
        if (this.disk === null) throw new SeriatimError('article.notFound', 'No such article.')
        const revision = revisionOf(this.disk)
        if (revision !== given.baseRevision) {
          throw new SeriatimError('article.conflict', 'The file is another.', { revision })
        }
        this.changeOutside(given.text)
        this.typed = null
        return { revision: revisionOf(given.text), savedAt: '2026-03-12T14:32:00.000Z' }
      }
      default:
        throw new Error(`The fake host cannot ${method}.`)
    }
  }
}

export const article = { series: 'patterns', path: 'canary.md' } as const

/** Stands for the hash of a text's bytes. */
export function revisionOf(text: string): string {
  return `revision of ${text}`
}
