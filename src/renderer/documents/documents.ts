import type { Client } from '../bridge/client.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import { DocumentSession } from './document-session.ts'
import { Listeners } from './listeners.ts'
import type { MadeMerge } from './update-text.ts'
import type { Scheduler } from './scheduler.ts'
import type { TextBuffer } from './text-buffer.ts'
import type { OpenArticle } from '#shared/contract/article'

/** An article that is open: its facts and its text. */
export interface OpenDocument<Buffer extends TextBuffer> {
  readonly session: DocumentSession
  readonly buffer: Buffer
}

/** What a buffer tells of its author. */
export interface BufferEvents {
  /** The author changed the text. */
  readonly edited: () => void
  /** The author left the text. */
  readonly left: () => void
  /** Which article it is, wherever it was moved to. */
  readonly here: () => ArticleRef
}

export interface DocumentsOptions<Buffer extends TextBuffer> {
  readonly client: Client
  readonly scheduler: Scheduler
  readonly autosave: () => boolean
  /** An outside change was merged into the unsaved text of an open article. */
  readonly merged: (session: DocumentSession, merge: MadeMerge) => void
  /** How buffers are made; its code comes with the first article that is opened. */
  readonly loadBuffers: () => Promise<CreateBuffer<Buffer>>
}

export type CreateBuffer<Buffer extends TextBuffer> = (opened: OpenArticle, events: BufferEvents) => Buffer

/** So many articles keep their undo, selection and scroll; those with unsaved text always do. */
const keptOpen = 30

/** Every open article of the window. */
export class Documents<Buffer extends TextBuffer> {
  readonly #options: DocumentsOptions<Buffer>
  /** The least recently shown first. */
  readonly #open = new Map<string, OpenDocument<Buffer>>()
  readonly #opening = new Map<string, Promise<OpenDocument<Buffer>>>()
  readonly #listeners = new Listeners()
  #active: OpenDocument<Buffer> | null = null
  /** Grows when the workspace is another, so that an answer about the old one is recognised. */
  #era = 0

  constructor(options: DocumentsOptions<Buffer>) {
    this.#options = options
    options.client.on('article.moved', ({ from, to }) => this.#follow(from, to))
    options.client.on('series.moved', ({ from, to }) => {
      for (const { session } of [...this.#open.values()])
        if (session.ref.series === from) this.#follow(session.ref, { ...session.ref, series: to })
    })
    options.client.on('article.changedOnDisk', ({ series, path, revision }) => {
      void this.find({ series, path })?.session.changedOnDisk(revision)
    })
  }

  /** The article in the editor; of two the one that the author is in. */
  get active(): OpenDocument<Buffer> | null {
    return this.#active
  }

  /** Told when another article became the active one, or facts of any changed. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener)
  }

  find(ref: ArticleRef): OpenDocument<Buffer> | null {
    return this.#open.get(keyOf(ref)) ?? null
  }

  /** The open article, read from the host when it is not open yet. Rejects with its `SeriatimError`. */
  open(ref: ArticleRef): Promise<OpenDocument<Buffer>> {
    const known = this.find(ref)
    if (known !== null) return Promise.resolve(known)
    const key = keyOf(ref)
    const under = this.#opening.get(key)
    if (under !== undefined) return under
    const opening = this.#read(ref).finally(() => this.#opening.delete(key))
    this.#opening.set(key, opening)
    return opening
  }

  /** Says which article is in the editor; the one before it is saved. */
  activate(document: OpenDocument<Buffer> | null): void {
    const before = this.#active
    if (before === document) return
    this.#active = document
    if (before !== null) void before.session.flush()
    if (document !== null) this.#touch(document)
    this.#listeners.tell()
  }

  /** Saves the article in the editor if there is anything to save. */
  async saveNow(): Promise<void> {
    await this.#active?.session.save()
  }

  /** Saves every article that has unsaved text. Afterwards `unsaved` names those that failed. */
  async flushAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ session }) => session.flush()))
  }

  /** The host can be reached again. */
  async reconnected(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ session }) => session.reconnected()))
  }

  /** Articles whose text the disk is not known to hold. */
  get unsaved(): readonly OpenDocument<Buffer>[] {
    return [...this.#open.values()].filter(({ session }) => session.dirty)
  }

  /**
   * Another workspace was opened: its files are not ours. Save before (`flushAll`); what is unsaved all
   * the same goes to the recovery folder of the workspace that is open now.
   */
  async forgetAll(): Promise<void> {
    this.#era += 1
    const stranded = this.unsaved
    const all = [...this.#open.values()]
    this.#open.clear()
    this.#opening.clear()
    this.#active = null
    this.#listeners.tell()
    for (const { session } of all) session.dispose()
    await Promise.all(
      stranded.map(({ session, buffer }) =>
        this.#options.client.call('article.setAside', { ...session.ref, text: buffer.text.toString() }),
      ),
    )
  }

  async #read(ref: ArticleRef): Promise<OpenDocument<Buffer>> {
    const { client, scheduler, autosave, merged, loadBuffers } = this.#options
    const era = this.#era
    // First: once the host has answered, its events about the article must find it open.
    const createBuffer = await loadBuffers()
    const opened = await client.call('article.open', ref)
    let session: DocumentSession | null = null
    const buffer = createBuffer(opened, {
      edited: () => session?.edited(),
      left: () => void session?.flush(),
      here: () => session?.ref ?? ref,
    })
    const tell = (merge: MadeMerge): void => void (session === null ? null : merged(session, merge))
    session = new DocumentSession({ client, scheduler, buffer, opened, autosave, merged: tell })
    const document = { session, buffer }
    if (era !== this.#era) return document
    session.onFacts(() => this.#listeners.tell())
    this.#open.set(keyOf(ref), document)
    this.#dropOldest()
    return document
  }

  #follow(from: ArticleRef, to: ArticleRef): void {
    const document = this.find(from)
    if (document === null) return
    this.#open.delete(keyOf(from))
    this.#open.set(keyOf(to), document)
    document.session.moved(to)
    this.#listeners.tell()
  }

  #touch(document: OpenDocument<Buffer>): void {
    const key = keyOf(document.session.ref)
    if (this.#open.delete(key)) this.#open.set(key, document)
  }

  #dropOldest(): void {
    for (const [key, document] of this.#open) {
      if (this.#open.size <= keptOpen) return
      const last = document === [...this.#open.values()].at(-1)
      if (last || document === this.#active || document.buffer.inView || document.session.dirty) continue
      document.session.dispose()
      this.#open.delete(key)
    }
  }
}

/** A series is one folder name, so the first slash ends it. */
function keyOf({ series, path }: ArticleRef): string {
  return `${series}/${path}`
}
