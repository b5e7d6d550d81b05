import type { Text } from '@codemirror/state'
import type { ArticleRef } from '../stores/workspace-store.ts'
import { AutosaveTimer } from './autosave-timer.ts'
import type { DocumentFacts } from './document-state.ts'
import { KnownDisk } from './known-disk.ts'
import { Listeners } from './listeners.ts'
import { PublishedFacts } from './published-facts.ts'
import { RecoveryCopy } from './recovery-copy.ts'
import { RetryTimer } from './retry-timer.ts'
import { saveFailure, type SaveFailure } from './save-failure.ts'
import { SerialQueue } from './serial-queue.ts'
import type { SessionOptions } from './session-options.ts'
import { clear, isHeld, stateOf, type Conflict, type Standing } from './standing.ts'
import type { TextBuffer } from './text-buffer.ts'
import { updateText } from './update-text.ts'
import type { OpenArticle } from '#shared/contract/article'
import type { Params } from '#shared/contract/index'

/**
 * One open article between editor and disk: facts about the text, which itself is in the buffer. All
 * that speaks to the host runs in turn: one save at a time, of the text as it is when its turn comes.
 */
export class DocumentSession {
  #ref: ArticleRef
  /** Why it can only be read; null when it can be written. */
  readonly readOnly: OpenArticle['readOnly']
  readonly #options: SessionOptions
  readonly #buffer: TextBuffer
  readonly #autosaveTimer: AutosaveTimer
  readonly #retry: RetryTimer
  readonly #recovery: RecoveryCopy
  readonly #disk: KnownDisk
  readonly #queue = new SerialQueue()
  readonly #textListeners = new Listeners()
  #savedAt: string | null = null
  #standing: Standing = clear
  #writing = false
  /** An outside change was announced and could not be looked at yet. */
  #checkOwed = false
  #problem: string | null = null
  #queuedSave: Promise<void> | null = null
  readonly #published: PublishedFacts

  constructor(options: SessionOptions) {
    const { client, scheduler, buffer, opened } = options
    this.#ref = { series: opened.series, path: opened.path }
    this.readOnly = opened.readOnly
    this.#options = options
    this.#buffer = buffer
    const unsaved = () => (this.dirty && this.readOnly === null ? buffer.text : null)
    const place = () => this.#ref
    this.#recovery = new RecoveryCopy({ client, scheduler, queue: this.#queue, place, unsaved })
    this.#disk = new KnownDisk(buffer.text, opened)
    this.#autosaveTimer = new AutosaveTimer(scheduler, () => void this.save())
    this.#retry = new RetryTimer(scheduler, () => void this.#tryAgain())
    this.#published = new PublishedFacts(scheduler, () => this.#currentFacts())
  }

  get ref(): ArticleRef {
    return this.#ref
  }

  /** A new object whenever something in it changes. */
  get facts(): DocumentFacts {
    return this.#published.now
  }

  /** True unless the disk is known to hold exactly the buffer's text. */
  get dirty(): boolean {
    return !this.#disk.holds(this.#buffer.text)
  }

  /** True when the text can be found in the recovery folder. */
  get inRecovery(): boolean {
    return this.#recovery.holds(this.#buffer.text)
  }

  wordsNotOnDisk(): number {
    return this.#disk.wordsMissing(this.#buffer.text)
  }

  /** A save to be sent while the page goes away, counted as sent; null where none may be. */
  takeLastSave(): Params<'article.save'> | null {
    if (!this.dirty || this.readOnly !== null || isHeld(this.#standing) || !this.#options.autosave())
      return null
    this.#disk.sent(this.#buffer.text)
    return { ...this.#ref, text: this.#disk.toWrite(this.#buffer.text), baseRevision: this.#disk.revision }
  }

  /** Told when `facts` changes. */
  onFacts(listener: () => void): () => void {
    return this.#published.listen(listener)
  }

  /** Told when the text changed, by whomever. */
  onText(listener: () => void): () => void {
    return this.#textListeners.add(listener)
  }

  /** The author changed the text. Cheap: runs on every key. */
  edited(): void {
    if (this.dirty) this.#resume()
    else this.#nothingToSave()
    this.#recovery.touched()
    this.#published.refreshAtKey()
    this.#textListeners.tell()
  }

  /** Writes the text now if the disk does not hold it. Settles when that was tried. */
  save(): Promise<void> {
    this.#queuedSave ??= this.#queue.run(() => {
      this.#queuedSave = null
      return this.#saveOnce()
    })
    return this.#queuedSave
  }

  /** Saves; where that must not be (conflict, no file, autosave off) the text goes to recovery. */
  async flush(): Promise<void> {
    if (this.#options.autosave()) await this.save()
    await this.#queue.run(() => this.#keepAside())
  }

  /** The host says that the file's bytes are new; null when the file is gone. */
  changedOnDisk(revision: string | null): Promise<void> {
    return this.#queue.run(async () => {
      if (revision !== this.#disk.revision || isHeld(this.#standing)) await this.#compareWithDisk(null)
    })
  }

  /** The file has another path; what was refused under the old one is tried again under this. */
  moved(to: ArticleRef): void {
    this.#ref = to
    if (this.#standing.kind === 'missing') this.#settle()
  }

  /** The host is back: tells what happened to the file meanwhile, and sends what is unsaved. */
  async reconnected(): Promise<void> {
    this.#checkOwed = true
    await this.#tryAgain()
  }

  /** What both changed and the author is to decide on; null where nothing is. */
  get conflict(): Conflict | null {
    return this.#standing.kind === 'conflict' ? this.#standing : null
  }

  /**
   * Ends a conflict with the text that is chosen, one undo away from the author's, which is in recovery first;
   * the disk's becomes a version when it is written over.
   */
  resolve(choose: (conflict: Conflict, mine: Text) => Text): Promise<void> {
    return this.#queue.run(async () => {
      if (this.#standing.kind !== 'conflict') return
      try {
        await this.#recovery.keepWhole(this.#buffer)
      } catch (error) {
        return this.#refused(saveFailure(error))
      }
      const { theirs, diskRevision } = this.#standing
      const chosen = choose(this.#standing, this.#buffer.text)
      if (!chosen.eq(this.#buffer.text)) this.#buffer.replace(chosen, 'undoable')
      this.#replaced(theirs, diskRevision)
      await this.#saveOnce()
    })
  }

  /** Ends the timers. What is unsaved is the caller's to save first. */
  dispose(): void {
    this.#autosaveTimer.stop()
    this.#recovery.stop()
    this.#retry.reset()
    this.#published.stop()
  }

  async #saveOnce(): Promise<void> {
    this.#autosaveTimer.stop()
    if (isHeld(this.#standing) || this.readOnly !== null) return
    if (!this.dirty) return this.#nothingToSave()
    await this.#write(this.#disk.revision)
  }

  async #write(baseRevision: string): Promise<void> {
    const [ref, text] = [this.#ref, this.#buffer.text]
    this.#disk.sent(text)
    this.#writing = true
    this.#published.refresh()
    try {
      const params = { ...ref, text: this.#disk.toWrite(text), baseRevision }
      const saved = await this.#options.client.call('article.save', params)
      this.#savedAt = saved.savedAt
      this.#disk.written(text, saved.revision)
      this.#settle()
    } catch (error) {
      const failure = saveFailure(error)
      if (!failure.outcomeUnknown) this.#disk.refused(text)
      if (failure.code === 'article.notFound' && ref !== this.#ref) this.#settle()
      else await this.#refused(failure)
    } finally {
      this.#writing = false
      this.#published.refresh()
    }
  }

  async #refused(failure: SaveFailure): Promise<void> {
    if (failure.code === 'article.conflict') return this.#compareWithDisk(failure)
    if (failure.code === 'article.notFound') return this.#hold({ kind: 'missing' })
    this.#problem = failure.message
    // A conflict whose resolution failed is still a conflict; its bar offers the same again.
    if (!isHeld(this.#standing)) {
      this.#standing = { kind: 'failing', code: failure.code }
      this.#retry.failed()
    }
    this.#published.refresh()
  }

  /** Looks at the file and decides what its state means. `refusal`: the save that led here. */
  async #compareWithDisk(refusal: SaveFailure | null): Promise<void> {
    this.#checkOwed = true
    let disk: OpenArticle
    try {
      disk = await this.#options.client.call('article.open', this.#ref)
    } catch (error) {
      const failure = saveFailure(error)
      this.#checkOwed = failure.code !== 'article.notFound'
      return this.#refused(failure)
    }
    this.#checkOwed = false
    const theirs = this.#disk.found(disk.text)
    if (disk.revision === this.#disk.revision && refusal !== null) {
      // The disk went back to what it was in between.
      this.#standing = clear
      return this.#refused({ ...refusal, code: 'file.failed' })
    }
    if (theirs.eq(this.#buffer.text) || this.#disk.explains(theirs)) {
      this.#disk.seen(theirs, disk.revision)
      return this.#settle()
    }
    const tell = { merged: this.#options.merged, edited: () => this.edited() }
    if (await updateText(this.#buffer, this.#disk, theirs, tell)) return this.#replaced(theirs, disk.revision)
    const base = this.#disk.text
    await this.#hold({ kind: 'conflict', base, theirs, diskRevision: disk.revision })
  }

  async #tryAgain(): Promise<void> {
    if (this.#checkOwed) await this.#queue.run(() => this.#compareWithDisk(null))
    await this.save()
  }

  /** The buffer was brought up to what the disk holds. */
  #replaced(theirs: Text, revision: string): void {
    this.#disk.seen(theirs, revision)
    this.#settle()
    this.#textListeners.tell()
  }

  /** It is known what the disk holds. The buffer may be further on already. */
  #settle(): void {
    this.#standing = clear
    this.#problem = null
    this.#checkOwed = false
    this.#retry.reset()
    if (this.dirty) this.#resume()
    else this.#autosaveTimer.stop()
    this.#published.refresh()
  }

  /** Stops writing this document until someone decides, with its text in recovery. */
  async #hold(standing: Standing): Promise<void> {
    this.#standing = standing
    this.#problem = null
    this.#autosaveTimer.stop()
    this.#retry.reset()
    this.#published.refresh()
    await this.#keepAside()
  }

  async #keepAside(): Promise<void> {
    if (!this.dirty || (this.#options.autosave() && !isHeld(this.#standing))) return
    const kept = this.#recovery.keep(this.#buffer.text)
    await kept.catch((error: unknown) => this.#refused(saveFailure(error)))
  }

  /** The text is what the disk holds: a failure to save it is no longer one. */
  #nothingToSave(): void {
    this.#autosaveTimer.stop()
    if (this.#standing.kind === 'failing' && !this.#checkOwed) this.#settle()
  }

  #resume(): void {
    if (this.#standing.kind === 'clear' && this.#options.autosave() && this.readOnly === null)
      this.#autosaveTimer.touched()
  }

  #currentFacts(): DocumentFacts {
    const facts = { readOnly: this.readOnly !== null, dirty: this.dirty, writing: this.#writing }
    return { state: stateOf(this.#standing, facts), savedAt: this.#savedAt, problem: this.#problem }
  }
}
