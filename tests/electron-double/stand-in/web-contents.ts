import { readFileSync } from 'node:fs'
import type {
  KeyboardInputEvent,
  MouseInputEvent,
  WebContents,
  WebFrameMain,
  WindowOpenHandlerResponse,
} from 'electron'
import type { ToMain } from '../page/isolated-world.ts'
import { browser } from './chromium.ts'
import { tell } from './control.ts'
import type { Frame } from './frames.ts'
import { type Caller, callerOf, emitSent, invokeHandler } from './ipc-main.ts'
import { argsFromText, toText } from './ipc-values.ts'
import { dispatchOf } from './key-input.ts'
import { Navigation } from './navigation.ts'
import { pageScripts } from './page-scripts.ts'
import { PageTarget } from './page-target.ts'
import { preventable } from './preventable.ts'
import { fromPageAddress, originOf, toPageAddress } from './schemes.ts'
import { type DoubleSession, defaultSession } from './session.ts'
import { UnknownApi, strict } from './unknown-api.ts'
import { guardOpening, type OpenHandler } from './window-open.ts'
import { ZoomingContents } from './zooming-contents.ts'

interface ContentsOptions {
  readonly preload: string | undefined
  readonly size: { readonly width: number; readonly height: number }
}

let last = 0

/** The page of a window. */
export class DoubleContents extends ZoomingContents {
  readonly id: number
  readonly session: DoubleSession = defaultSession()
  private readonly navigation: Navigation
  private readonly opening: Promise<PageTarget>
  private page: PageTarget | null = null
  private openHandler: OpenHandler | null = null
  private destroyed = false
  private crashed = false
  private loading = false
  /** The page's last question has been answered; until then Chromium ignores what it is asked. */
  private answered: Promise<unknown> = Promise.resolve()
  /** What the application sees: an object that names what it does not have. */
  readonly shown: WebContents

  constructor({ preload, size }: ContentsOptions) {
    super()
    this.setMaxListeners(0)
    last += 1
    this.id = last
    this.shown = strict('webContents', this) as unknown as WebContents
    this.navigation = new Navigation((name, details) => this.emit(name, details))
    this.opening = PageTarget.open(
      pageScripts(preload === undefined ? '' : readFileSync(preload, 'utf8')),
      size,
    )
    this.opening.then(
      (page) => this.show(page),
      (error: unknown) => tell({ note: 'complaint', text: `a page could not be opened: ${String(error)}` }),
    )
  }

  private show(page: PageTarget): void {
    this.page = page
    this.navigation.serve(page)
    guardOpening(page, () => this.openHandler)
    page.on('message', (message, frame) => void this.hear(message, frame))
    page.on('committed', (frame, isMain) => {
      if (!isMain) return
      this.crashed = false
      this.session.consult(this.shown, originOf(frame.shown.url))
      this.emit('did-navigate', preventable({}), frame.shown.url, 200, 'OK')
    })
    page.on('domReady', () => this.emit('dom-ready', preventable({})))
    page.on('loaded', () => {
      this.loading = false
      this.emit('did-finish-load')
      this.emit('did-stop-loading')
    })
    // "webContents", render-process-gone: the page's process is gone, with the reason.
    page.on('crashed', () => {
      this.crashed = true
      this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 5 })
    })
    page.on('dialog', ({ type, message }) => {
      const leave = type === 'beforeunload' && this.mayLeave()
      if (type !== 'beforeunload') tell({ note: 'complaint', text: `the page showed ${type}: ${message}` })
      if (type === 'beforeunload' && !leave) this.emit('double:stayed')
      this.answered = page.session
        .send('Page.handleJavaScriptDialog', { accept: leave })
        .catch(() => undefined)
    })
    page.on('closed', () => {
      this.destroyed = true
      page.frames.drop(page.frames.mainId)
      this.emit('destroyed')
    })
  }

  /** "webContents", will-prevent-unload: the page stays unless a listener prevents that. */
  private mayLeave(): boolean {
    const event = preventable({})
    this.emit('will-prevent-unload', event)
    return event.defaultPrevented
  }

  private async hear(message: ToMain, frame: Frame): Promise<void> {
    if (message.type === 'preload-error') {
      tell({ note: 'complaint', text: `the preload failed: ${message.stack}` })
      this.emit('preload-error', preventable({}), '', new Error(message.message))
      return
    }
    const caller = callerOf(this.shown, frame)
    if (message.type === 'send') return emitSent(caller, message.channel, argsFromText(message.args))
    const { id, channel } = message
    let value: string
    try {
      value = toText(await invokeHandler(caller, channel, argsFromText(message.args)))
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      await this.reply(() => this.page?.deliver({ type: 'rejection', id, message: text }, frame))
      return
    }
    await this.reply(() => this.page?.deliver({ type: 'reply', id, value }, frame))
  }

  /** An answer to a page that has gone meanwhile reaches nobody. */
  private async reply(deliver: () => Promise<void> | undefined): Promise<void> {
    try {
      await deliver()
    } catch (error) {
      if (!this.destroyed && !this.crashed) this.emit('double:lost', error)
    }
  }

  /** "webContents", send: arguments by structured clone; what cannot be cloned throws. */
  send(channel: string, ...args: unknown[]): void {
    const encoded = toText(args)
    void this.reply(() => this.page?.deliver({ type: 'message', channel, args: encoded }))
  }

  /** "webContents", loadURL: resolves when the page has finished loading, rejects when it fails. */
  async loadURL(address: string): Promise<void> {
    this.loading = true
    this.emit('did-start-loading')
    const page = await this.opening
    this.navigation.expect(address)
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()))
    const { errorText } = await page.session.send('Page.navigate', { url: toPageAddress(address) })
    if (errorText !== undefined && errorText !== '') {
      this.emit('did-fail-load', preventable({}), -2, errorText, address, true)
      throw new Error(`${errorText} (-2) loading '${address}'`)
    }
    await loaded
  }

  /** "webContents", reload: the page is loaded anew, after a crash too. */
  reload(): void {
    this.loading = true
    this.navigation.expect(this.getURL())
    this.ask((page) => page.session.send('Page.reload'))
  }

  /** "webContents", setWindowOpenHandler: asked before a page opens a window. */
  setWindowOpenHandler(handler: (details: never) => WindowOpenHandlerResponse): void {
    this.openHandler = handler as OpenHandler
  }

  /** "webContents", sendInputEvent. */
  sendInputEvent(event: MouseInputEvent | KeyboardInputEvent): void {
    if (!('keyCode' in event)) throw new UnknownApi(`webContents.sendInputEvent of type ${event.type}`)
    const dispatch = dispatchOf(event)
    this.ask((page) => page.session.send('Input.dispatchKeyEvent', dispatch))
  }

  /** Does an editing command in the focused field, as the menu roles of these names do. */
  private edit(command: string): void {
    this.ask((page) =>
      page.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }),
    )
  }
  cut(): void {
    this.edit('cut')
  }
  copy(): void {
    this.edit('copy')
  }
  paste(): void {
    this.edit('paste')
  }
  pasteAndMatchStyle(): void {
    this.edit('pasteAndMatchStyle')
  }
  selectAll(): void {
    this.edit('selectAll')
  }
  focus(): void {
    this.ask((page) => page.session.send('Page.bringToFront'))
  }
  /** "webContents", forcefullyCrashRenderer: ends the page's process. */
  forcefullyCrashRenderer(): void {
    this.ask((page) => page.session.send('Page.crash'))
  }
  /** "webContents", close. */
  close(): void {
    this.ask(async (page) => {
      await this.answered
      await page.session.send('Page.close')
    })
  }
  get mainFrame(): WebFrameMain {
    if (this.page === null) throw new UnknownApi('webContents.mainFrame before there is a page')
    return this.page.frames.main.shown
  }
  getURL(): string {
    return this.page?.frames.main.shown.url ?? ''
  }
  isLoading(): boolean {
    return this.loading
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  isCrashed(): boolean {
    return this.crashed
  }
  getType(): 'window' {
    return 'window'
  }
  /** "webContents", executeJavaScript: in the world of the page. */
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.opening
    const asked = { expression: code, awaitPromise: true, returnByValue: true, userGesture }
    const { result, exceptionDetails } = await page.session.send('Runtime.evaluate', asked)
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    const value: unknown = result.value
    return value
  }

  /** The page of Chromium behind this. Not part of Electron. */
  target(): Promise<PageTarget> {
    return this.opening
  }
  /** Closes without asking the page. Not part of Electron. */
  async force(): Promise<void> {
    const page = await this.opening
    await (await browser()).closePage(page.target)
  }
  /** Somebody who may not call. Not part of Electron. */
  caller(frame: () => WebFrameMain | null): Caller {
    return { sender: this.shown, frame }
  }

  private ask(what: (page: PageTarget) => Promise<unknown>): void {
    this.opening.then(what).catch((error: unknown) => {
      if (!this.destroyed && !this.crashed)
        tell({ note: 'complaint', text: `the page of ${fromPageAddress(this.getURL())}: ${String(error)}` })
    })
  }
}

type Surface = Pick<
  WebContents,
  | 'id'
  | 'send'
  | 'loadURL'
  | 'reload'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'focus'
  | 'mainFrame'
  | 'getURL'
  | 'isLoading'
  | 'isDestroyed'
  | 'isCrashed'
  | 'executeJavaScript'
  | 'close'
  | 'forcefullyCrashRenderer'
  | 'sendInputEvent'
  | 'setWindowOpenHandler'
  | 'getType'
>
type Held = DoubleContents extends Surface ? true : never
true satisfies Held
