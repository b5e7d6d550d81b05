/*
 * Stands in for the module `electron` in a plain Node process. It draws nothing: it records what the main
 * process asks for, and lets a scenario do what Electron would do next. What it does not know throws.
 */
import { EventEmitter } from 'node:events'
import { join } from 'node:path'

/** One call of the application, by the name of what was called. */
export interface Recorded {
  readonly name: string
  readonly args: readonly unknown[]
}

export const record: Recorded[] = []
export const handlers = new Map<string, (...args: never[]) => unknown>()
export const windows: StubWindow[] = []

const folders = process.env['STUB_FOLDERS'] ?? ''
let becomeReady: () => void = () => undefined
const ready = new Promise<void>((resolve) => {
  becomeReady = resolve
})
export { becomeReady }

function note(name: string, ...args: unknown[]): void {
  record.push({ name, args })
}

/** Keeps a setter's function for the scenario. */
function keep(name: string) {
  return (handler: (...args: never[]) => unknown) => {
    note(name)
    handlers.set(name, handler)
  }
}

/** An object of which only what it has may be used. */
function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && key !== 'then')
        throw new Error(`${name}.${key} is not in the stub`)
      return Reflect.get(target, key)
    },
  })
}

class App extends EventEmitter {
  isPackaged = false
  requestSingleInstanceLock() {
    note('app.requestSingleInstanceLock')
    return process.env['STUB_SECOND'] !== '1'
  }
  enableSandbox() {
    note('app.enableSandbox')
  }
  whenReady() {
    note('app.whenReady')
    return ready
  }
  getPath(name: string) {
    return join(folders, name)
  }
  getAppPath() {
    return process.cwd()
  }
  getVersion() {
    return '1.2.3'
  }
  addRecentDocument(path: string) {
    note('app.addRecentDocument', path)
  }
  quit() {
    note('app.quit')
  }
  exit(code: number) {
    note('app.exit', code)
  }
}

export const app = strict('app', new App())

export class StubContents extends EventEmitter {
  readonly mainFrame = { origin: 'app://seriatim' }
  readonly sent: unknown[][] = []
  readonly input: unknown[] = []
  openHandler: ((details: { url: string }) => unknown) | null = null
  setWindowOpenHandler(handler: (details: { url: string }) => unknown) {
    this.openHandler = handler
  }
  send(...message: unknown[]) {
    this.sent.push(message)
  }
  sendInputEvent(event: unknown) {
    this.input.push(event)
  }
  reload() {
    note('webContents.reload')
  }
  setZoomFactor(factor: number) {
    note('webContents.setZoomFactor', factor)
  }
}

export class StubWindow extends EventEmitter {
  readonly webContents = strict('webContents', new StubContents())
  readonly options: Record<string, unknown>
  destroyed = false
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    note('BrowserWindow', options)
    windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  static getFocusedWindow() {
    return null
  }
  loadURL(address: string) {
    note('window.loadURL', address)
    return Promise.resolve()
  }
  isDestroyed() {
    return this.destroyed
  }
  close() {
    this.emit('close')
    this.destroy()
  }
  destroy() {
    this.destroyed = true
    this.emit('closed')
  }
  isMinimized() {
    return true
  }
  setBackgroundColor(colour: string) {
    note('window.setBackgroundColor', colour)
  }
  setProgressBar(fraction: number) {
    note('window.setProgressBar', fraction)
  }
  isMaximized() {
    return false
  }
  restore() {
    note('window.restore')
  }
  focus() {
    note('window.focus')
  }
  show() {
    note('window.show')
  }
  maximize() {
    note('window.maximize')
  }
  getNormalBounds() {
    return { x: 10, y: 20, width: 1000, height: 700 }
  }
}

export const BrowserWindow = StubWindow

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: unknown) => note('protocol.registerSchemesAsPrivileged', schemes),
  handle(scheme: string, handler: (...args: never[]) => unknown) {
    note('protocol.handle', scheme)
    handlers.set(`protocol ${scheme}`, handler)
  },
})

class IpcMain extends EventEmitter {
  handle(channel: string, handler: (...args: never[]) => unknown) {
    note('ipcMain.handle', channel)
    handlers.set(`ipc ${channel}`, handler)
  }
}

export const ipcMain = strict('ipcMain', new IpcMain())

export const session = strict('session', {
  defaultSession: strict('defaultSession', {
    setPermissionRequestHandler: keep('permission request'),
    setPermissionCheckHandler: keep('permission check'),
    setDevicePermissionHandler: keep('device permission'),
    setDisplayMediaRequestHandler: keep('display media'),
    setSpellCheckerEnabled: (on: boolean) => note('setSpellCheckerEnabled', on),
    setSpellCheckerLanguages: (languages: unknown) => note('setSpellCheckerLanguages', languages),
  }),
})

export const dialog = strict('dialog', {
  showMessageBox(options: unknown) {
    note('dialog.showMessageBox', options)
    return Promise.resolve({ response: 0 })
  },
  showOpenDialog(options: unknown) {
    note('dialog.showOpenDialog', options)
    return Promise.resolve({ canceled: false, filePaths: ['/chosen'] })
  },
  showErrorBox: (title: string, text: string) => note('dialog.showErrorBox', title, text),
})

export const shell = strict('shell', {
  openExternal(address: string) {
    note('shell.openExternal', address)
    return Promise.resolve()
  },
  openPath(path: string) {
    note('shell.openPath', path)
    return Promise.resolve('')
  },
})

class NativeTheme extends EventEmitter {
  shouldUseDarkColors = false
  themeSource = ''
}

export const nativeTheme = strict('nativeTheme', new NativeTheme())

/** The author's desktop, which has the blue of GNOME. */
class SystemPreferences extends EventEmitter {
  accent = '3584e4ff'
  getAccentColor() {
    return this.accent
  }
  subscribeNotification(_name: string, listener: () => void) {
    this.on('accent-color-changed', listener)
    return 1
  }
}

export const systemPreferences = strict('systemPreferences', new SystemPreferences())
export const screen = strict('screen', {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
})
export const Menu = strict('Menu', {
  buildFromTemplate: (template: unknown) => ({ template }),
  setApplicationMenu: (menu: { template: unknown }) => note('Menu.setApplicationMenu', menu.template),
})

/** electron-store takes the module as a whole. */
export default { app, ipcMain, shell }
