import { EventEmitter } from 'node:events'
import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
} from 'electron'
import { app } from './app.ts'
import { tell } from './control.ts'
import { preventable } from './preventable.ts'
import { isReady } from './readiness.ts'
import { UnknownApi, strict } from './unknown-api.ts'
import { DoubleContents } from './web-contents.ts'
import { focusedWindow, setFocused, windows } from './windows.ts'
import { workArea } from './screen.ts'

let last = 0

/** "BrowserWindow": a window with a page in a real Chromium, without the window. */
export class DoubleWindow extends EventEmitter {
  readonly id: number
  readonly contents: DoubleContents
  /** What the application sees of this. */
  readonly shown: ElectronWindow
  private bounds: Rectangle
  private title: string
  private state: 'normal' | 'minimized' | 'maximized' | 'full-screen' = 'normal'
  private visible: boolean
  private destroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    this.setMaxListeners(0)
    if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    checkPreferences(options)
    last += 1
    this.id = last
    const { width = 800, height = 600 } = options
    this.bounds = {
      x: options.x ?? Math.round((workArea.width - width) / 2),
      y: options.y ?? Math.round((workArea.height - height) / 2),
      width,
      height,
    }
    this.title = options.title ?? app.getName()
    this.visible = options.show ?? true
    this.shown = strict('BrowserWindow', this) as unknown as ElectronWindow
    this.contents = new DoubleContents({ preload: options.webPreferences?.preload, size: { width, height } })
    windows.add(this)
    void this.followPage()
    app.emit('browser-window-created', preventable({}), this.shown)
    app.emit('web-contents-created', preventable({}), this.contents.shown)
    this.contents.on('render-process-gone', (event, details) =>
      app.emit('render-process-gone', event, this.contents.shown, details),
    )
    // "BrowserWindow", constructor: a window that is not hidden is shown at once.
    if (this.visible) setImmediate(() => this.show())
  }

  private async followPage(): Promise<void> {
    // "BrowserWindow", ready-to-show: once the page has been drawn, so that showing it does not flash.
    const drawn = () => {
      this.contents.off('did-finish-load', drawn)
      page?.off('painted', drawn)
      this.emit('ready-to-show')
    }
    this.contents.on('did-finish-load', drawn)
    const page = await this.contents.target().catch(() => null)
    page?.on('painted', drawn)
    page?.on('closed', () => this.goAway())
    if (page !== null) tell({ note: 'window', window: this.id })
  }

  get webContents(): WebContents {
    return this.contents.shown
  }
  loadURL(address: string): Promise<void> {
    return this.contents.loadURL(address)
  }
  /** "BrowserWindow", show: shows the window and gives it the focus. */
  show(): void {
    if (this.destroyed) return
    this.visible = true
    this.emit('show')
    this.focus()
  }
  hide(): void {
    this.visible = false
    this.emit('hide')
    if (focusedWindow() === this) this.blur()
  }
  isVisible(): boolean {
    return this.visible
  }
  focus(): void {
    if (focusedWindow() === this) return
    focusedWindow()?.blur()
    setFocused(this)
    this.contents.focus()
    this.emit('focus', preventable({}))
    app.emit('browser-window-focus', preventable({}), this.shown)
  }
  blur(): void {
    if (focusedWindow() !== this) return
    setFocused(null)
    this.emit('blur', preventable({}))
    app.emit('browser-window-blur', preventable({}), this.shown)
  }
  isFocused(): boolean {
    return focusedWindow() === this
  }
  minimize(): void {
    this.change('minimized', 'minimize')
    this.blur()
  }
  restore(): void {
    this.change('normal', 'restore')
  }
  maximize(): void {
    this.change('maximized', 'maximize')
  }
  unmaximize(): void {
    if (this.state === 'maximized') this.change('normal', 'unmaximize')
  }
  setFullScreen(on: boolean): void {
    this.change(on ? 'full-screen' : 'normal', on ? 'enter-full-screen' : 'leave-full-screen')
  }
  isMinimized(): boolean {
    return this.state === 'minimized'
  }
  isMaximized(): boolean {
    return this.state === 'maximized'
  }
  isFullScreen(): boolean {
    return this.state === 'full-screen'
  }
  getBounds(): Rectangle {
    return this.isMaximized() || this.isFullScreen() ? { ...workArea } : { ...this.bounds }
  }
  /** "BrowserWindow", getNormalBounds: the place when neither maximised, minimised nor full screen. */
  getNormalBounds(): Rectangle {
    return { ...this.bounds }
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds }
    this.emit('resize')
    this.emit('move')
  }
  getTitle(): string {
    return this.title
  }
  setTitle(title: string): void {
    this.title = title
  }
  setProgressBar(_progress: number): void {}
  setDocumentEdited(_edited: boolean): void {}
  setRepresentedFilename(_path: string): void {}
  setBackgroundColor(_colour: string): void {}
  isDestroyed(): boolean {
    return this.destroyed
  }

  /**
   * "BrowserWindow", close and its event: the event first, which can be prevented; then the page's
   * `beforeunload` and `unload`, and the page may refuse, too.
   */
  close(): void {
    if (this.destroyed) return
    const event = preventable({})
    this.emit('close', event)
    if (event.defaultPrevented) return app.closingWasCancelled()
    const stays = () => app.closingWasCancelled()
    this.contents.once('double:stayed', stays)
    this.once('closed', () => this.contents.off('double:stayed', stays))
    this.contents.close()
  }

  /** "BrowserWindow", destroy: closes without asking; of the events only `closed` is emitted. */
  destroy(): void {
    void this.contents.force()
    this.goAway()
  }

  private goAway(): void {
    if (this.destroyed) return
    this.destroyed = true
    windows.delete(this)
    if (focusedWindow() === this) setFocused(null)
    this.emit('closed')
    app.windowWasClosed(windows.size)
  }

  private change(state: typeof this.state, event: string): void {
    this.state = state
    this.emit(event)
  }

  static getAllWindows(): ElectronWindow[] {
    return [...windows].map(({ shown }) => shown)
  }
  static getFocusedWindow(): ElectronWindow | null {
    return focusedWindow()?.shown ?? null
  }
  static fromWebContents(contents: WebContents): ElectronWindow | null {
    return [...windows].find(({ webContents }) => webContents === contents)?.shown ?? null
  }
  static fromId(id: number): ElectronWindow | null {
    return [...windows].find((window) => window.id === id)?.shown ?? null
  }
}

/** The double has one kind of page: isolated, sandboxed, without Node. It refuses to pretend another. */
function checkPreferences({ webPreferences }: BrowserWindowConstructorOptions): void {
  const wanted = {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
  } as const
  for (const [name, value] of Object.entries(wanted)) {
    const given: unknown = Reflect.get(webPreferences ?? {}, name)
    if (given !== undefined && given !== value)
      throw new UnknownApi(`webPreferences.${name}: ${JSON.stringify(given)}`)
  }
}

type Surface = Pick<
  ElectronWindow,
  | 'id'
  | 'webContents'
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'isVisible'
  | 'focus'
  | 'blur'
  | 'isFocused'
  | 'minimize'
  | 'restore'
  | 'maximize'
  | 'unmaximize'
  | 'setFullScreen'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'getTitle'
  | 'setTitle'
  | 'setProgressBar'
  | 'setDocumentEdited'
  | 'setRepresentedFilename'
  | 'setBackgroundColor'
  | 'isDestroyed'
  | 'close'
  | 'destroy'
>
type Held = DoubleWindow extends Surface ? true : never
true satisfies Held

/** What the application makes its windows with: what it gets names what it does not have. */
export const BrowserWindow = new Proxy(strict('BrowserWindow', DoubleWindow), {
  construct: (_, [options]: [BrowserWindowConstructorOptions?]) => new DoubleWindow(options).shown,
})
