import { EventEmitter } from 'node:events'
import { type App, type Event } from 'electron'
import { applicationFacts, pathOf, setPathOf } from './app-paths.ts'
import { browser } from './chromium.ts'
import { onCommand, options, tell } from './control.ts'
import { preventable } from './preventable.ts'
import { becomeReady, isReady } from './readiness.ts'
import { hasLock, releaseLock, requestLock } from './single-instance.ts'
import { strict } from './unknown-api.ts'
import { windows } from './windows.ts'

/** Events whose order the tests look at. */
const told = new Set([
  'will-finish-launching',
  'ready',
  'before-quit',
  'window-all-closed',
  'will-quit',
  'quit',
  'second-instance',
  'open-file',
  'activate',
])

/**
 * "app": the life of the application. Order of the end, from the descriptions of `quit`, `before-quit`,
 * `will-quit` and `window-all-closed`: before-quit, then every window is asked to close, and once all have,
 * will-quit, then quit. Each of the first can be prevented, and then the application goes on.
 */
class DoubleApp extends EventEmitter {
  readonly isPackaged = options.packaged
  private name = applicationFacts().name
  private phase: 'running' | 'quitting' | 'gone' = 'running'
  private sandboxed = false
  private readonly recent: string[] = []
  private readonly readiness = new Promise<void>((resolve) => this.once('ready', () => resolve()))

  override emit(name: string | symbol, ...args: unknown[]): boolean {
    if (typeof name === 'string' && told.has(name)) tell({ note: 'event', name })
    return super.emit(name, ...args)
  }

  /** "app", enableSandbox: only before the app is ready. */
  enableSandbox(): void {
    if (isReady()) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.sandboxed = true
  }
  isSandboxed(): boolean {
    return this.sandboxed
  }
  whenReady(): Promise<void> {
    return this.readiness
  }
  isReady(): boolean {
    return isReady()
  }
  getPath(name: string): string {
    return pathOf(name)
  }
  setPath(name: string, path: string): void {
    setPathOf(name, path)
  }
  getAppPath(): string {
    return options.root
  }
  getVersion(): string {
    return applicationFacts().version
  }
  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.name = name
  }
  getLocale(): string {
    return 'en-US'
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-US']
  }
  requestSingleInstanceLock(data?: object): boolean {
    return requestLock(data ?? {})
  }
  hasSingleInstanceLock(): boolean {
    return hasLock()
  }
  releaseSingleInstanceLock(): void {
    releaseLock()
  }
  /** "app", addRecentDocument: the list is the system's, and outside of macOS and Windows there is none. */
  addRecentDocument(path: string): void {
    this.recent.push(path)
  }
  clearRecentDocuments(): void {
    this.recent.length = 0
  }
  setAppUserModelId(_id: string): void {}
  focus(): void {
    for (const window of [...windows].slice(0, 1)) window.focus()
  }

  quit(): void {
    if (this.phase !== 'running') return
    this.phase = 'quitting'
    const event = preventable({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return this.closingWasCancelled()
    if (windows.size === 0) return this.finish()
    for (const window of [...windows]) window.close()
  }

  /** "app", exit: at once, without asking a window, and without before-quit and will-quit. */
  exit(code = 0): void {
    this.end(code)
  }

  /** A window stays: so does the application. Not part of Electron. */
  closingWasCancelled(): void {
    if (this.phase === 'quitting') this.phase = 'running'
  }

  /** A window has gone. Not part of Electron. */
  windowWasClosed(left: number): void {
    if (left > 0 || this.phase === 'gone') return
    if (this.phase === 'quitting') return this.finish()
    // "app", window-all-closed: without a listener the application quits; not emitted while it quits.
    const isHeard = this.emit('window-all-closed')
    if (!isHeard) this.quit()
  }

  private finish(): void {
    const event = preventable({})
    this.emit('will-quit', event)
    if (event.defaultPrevented) return this.closingWasCancelled()
    this.end(0)
  }

  private end(code: number): void {
    if (this.phase === 'gone') return
    this.phase = 'gone'
    this.emit('quit', preventable({}), code)
    releaseLock()
    process.exit(code)
  }

  /** "app", will-finish-launching and ready: once, in this order. Not part of Electron. */
  start(): void {
    if (this.phase !== 'running') return
    this.emit('will-finish-launching')
    becomeReady()
    browser().catch((error: unknown) => {
      tell({ note: 'complaint', text: String(error) })
      process.exit(1)
    })
    this.emit('ready', preventable({}), {})
  }
}

const made = new DoubleApp()
made.setMaxListeners(0)
made satisfies Pick<
  App,
  | 'isPackaged'
  | 'enableSandbox'
  | 'whenReady'
  | 'isReady'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'getLocale'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'addRecentDocument'
  | 'clearRecentDocuments'
  | 'setAppUserModelId'
  | 'focus'
  | 'quit'
  | 'exit'
>
export const app = strict('app', made)

// After the application's own modules have run: what may be called only before `ready` is in them.
setImmediate(() => app.start())

onCommand('quit', () => {
  app.quit()
  return null
})
onCommand('activate', () => {
  app.emit('activate', preventable({}), windows.size > 0)
  return null
})
onCommand('openFile', ({ path }) => {
  // "app", open-file (macOS): the listener should prevent the default to say that it handles it.
  const event: Pick<Event, 'defaultPrevented' | 'preventDefault'> = preventable({})
  app.emit('open-file', event, path)
  return null
})
onCommand('secondInstance', ({ argv, folder, data }) => {
  app.emit('second-instance', preventable({}), [...argv], folder, data)
  return null
})
