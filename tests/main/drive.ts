/*
 * Runs the built main process in this plain Node process, with `electron` resolved to the stub, plays the
 * part of Electron, and prints what it saw as one line of JSON. Started by the test beside it.
 */
import { once } from 'node:events'
import { registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { argsOf, handler, menuItems } from './drive-calls.ts'
import { look } from './drive-look.ts'
import { previewWindow } from './drive-preview.ts'
import * as stub from './electron-stub.ts'

const stubAddress = new URL('./electron-stub.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: stubAddress, shortCircuit: true } : next(specifier, context),
})

const foreignAddresses = [
  'https://example.org/',
  'file:///etc/passwd',
  'app://evil/',
  'app://seriatim/asset/series/x.svg',
  'about:blank',
]

async function main(): Promise<unknown> {
  await import(pathToFileURL(resolve('out/main/index.js')).href)
  const beforeReady = stub.record.map(({ name, args }) => ({ name, args }))
  if (process.env['STUB_SECOND'] === '1') return { beforeReady }

  stub.becomeReady()
  while (stub.windows.length === 0) await new Promise((next) => setImmediate(next))
  const [window] = stub.windows
  if (window === undefined) throw new Error('No window')

  return {
    beforeReady,
    started: stub.record.slice(beforeReady.length).map(({ name }) => name),
    window: window.options,
    loaded: argsOf('window.loadURL'),
    menu: argsOf('Menu.setApplicationMenu')[0],
    pages: await pages(),
    permissions: permissions(),
    navigation: navigation(window.webContents),
    links: await links(window.webContents),
    ipc: await ipc(window),
    menuKeys: menuKeys(window),
    dialog: await chooseFolder(window),
    pageMenu: await pageMenu(window),
    marks: await marks(window),
    look: await look(window),
    secondInstance: secondInstance(),
    preview: await previewWindow(window),
    restarts: restarts(window),
    end: await end(window),
  }
}

async function pages(): Promise<Record<string, unknown>> {
  const addresses = [
    'app://seriatim/',
    'app://seriatim/index.html',
    'app://evil/',
    'app://seriatim/../package.json',
    'app://seriatim/%2e%2e/%2e%2e/package.json',
    'app://seriatim/..%2f..%2fpackage.json',
    'app://seriatim/main/index.js',
    'app://seriatim/asset/series/picture.png',
    'app://seriatim/asset/series/one.md',
    'app://seriatim/asset/..%2fsecret.png',
  ]
  const answers: Record<string, unknown> = {}
  for (const address of addresses) answers[address] = await load(new Request(address))
  answers['POST'] = await load(new Request('app://seriatim/', { method: 'POST' }))
  return answers
}

async function load(request: Request) {
  const response = await handler('protocol app')(request)
  if (!(response instanceof Response)) throw new Error('Not a response')
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  }
}

function permissions() {
  const names = [
    'clipboard-sanitized-write',
    'clipboard-read',
    'media',
    'geolocation',
    'openExternal',
    'fullscreen',
    'unknown',
    'usb',
  ]
  let shared: unknown = 'nothing'
  handler('display media')({}, (streams: unknown) => {
    shared = streams
  })
  return {
    requested: names.filter((name) => {
      let granted = false
      handler('permission request')(null, name, (answer: boolean) => {
        granted = answer
      })
      return granted
    }),
    checked: names.filter((name) => handler('permission check')(null, name)),
    device: handler('device permission')({}),
    shared,
  }
}

function navigation(contents: stub.StubContents) {
  const prevented = (event: string, details: object) => {
    let stopped = false
    contents.emit(event, { ...details, preventDefault: () => (stopped = true) })
    return stopped
  }
  const own = ['app://seriatim/', 'app://seriatim/index.html']
  return {
    ownStopped: own.map((url) => [
      prevented('will-navigate', { url }),
      prevented('will-redirect', { url }),
      prevented('will-frame-navigate', { url, isMainFrame: true }),
    ]),
    foreignStopped: foreignAddresses.map((url) => [
      prevented('will-navigate', { url }),
      prevented('will-redirect', { url }),
      prevented('will-frame-navigate', { url, isMainFrame: true }),
      prevented('will-frame-navigate', { url, isMainFrame: false }),
    ]),
    previewStopped: prevented('will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false }),
    webviewStopped: prevented('will-attach-webview', {}),
  }
}

async function links(contents: stub.StubContents) {
  const addresses = [
    'https://example.org/a',
    'mailto:ada@example.org',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://host/x',
  ]
  const answers = addresses.map((url) => contents.openHandler?.({ url }))
  await new Promise((next) => setImmediate(next))
  return { answers, asked: argsOf('dialog.showMessageBox').length, opened: argsOf('shell.openExternal') }
}

async function ipc(window: stub.StubWindow) {
  const call = handler('ipc seriatim:call')
  const frame = window.webContents.mainFrame
  const refused: Record<string, unknown> = {
    'no frame': await call({ senderFrame: null }, 'system.hello', {}),
    'a sub-frame': await call({ senderFrame: { origin: 'app://seriatim' } }, 'system.hello', {}),
    'another page': await call(
      { senderFrame: Object.assign(frame, { origin: 'https://example.org' }) },
      'system.hello',
      {},
    ),
  }
  const senderFrame = Object.assign(frame, { origin: 'app://seriatim' })
  refused['no name'] = await call({ senderFrame }, { toString: () => 'system.hello' }, {})
  const answered = {
    hello: await call({ senderFrame }, 'system.hello', {}),
    workspace: await call({ senderFrame }, 'workspace.current', {}),
    unknown: await call({ senderFrame }, '__proto__', {}),
    extra: await call({ senderFrame }, 'system.hello', { extra: 1 }),
  }
  window.webContents.sent.length = 0
  await call({ senderFrame }, 'settings.update', { theme: 'dark' })
  const channels = stub.record
    .filter((entry) => entry.name === 'ipcMain.handle')
    .map((entry) => entry.args[0])
  return {
    refused,
    answered,
    events: [...window.webContents.sent],
    channels,
    syncChannels: stub.ipcMain.eventNames(),
  }
}

function menuKeys(window: stub.StubWindow): readonly unknown[] {
  const [template] = argsOf('Menu.setApplicationMenu')
  const edit = menuItems(template).find((menu) => menu['label'] === '&Edit')
  for (const item of menuItems(edit?.['submenu']).slice(0, 2))
    Reflect.apply(Object(item['click']), null, [item, window])
  return window.webContents.input
}

async function chooseFolder(window: stub.StubWindow) {
  const event = { senderFrame: window.webContents.mainFrame }
  return handler('ipc seriatim:call')(event, 'system.chooseFolder', { purpose: 'export' })
}

/** The page shows a menu with one item, which is chosen. */
async function pageMenu(window: stub.StubWindow) {
  const item = {
    kind: 'action',
    id: 'export.open',
    label: 'Export & more',
    chord: 'Mod+Shift+E',
    enabled: true,
  }
  const empty = { label: 'View', items: [] }
  const menu = {
    file: { label: 'File', items: [item] },
    view: empty,
    go: { ...empty, label: 'Go' },
    article: { ...empty, label: 'Article' },
    help: { ...empty, label: 'Help' },
  }
  const event = { senderFrame: window.webContents.mainFrame }
  const reply = await handler('ipc seriatim:call')(event, 'system.showMenu', { menu })
  const file = menuItems(argsOf('Menu.setApplicationMenu').at(-1)).find((one) => one['label'] === '&File')
  const [shown] = menuItems(file?.['submenu'])
  Reflect.apply(Object(shown?.['click']), null, [])
  const chosen = window.webContents.sent.filter(([, name]) => name === 'menu.chosen')
  return {
    reply,
    shown,
    labels: menuItems(file?.['submenu']).map((one) => one['role'] ?? one['label'] ?? one['type']),
    chosen,
  }
}

/** What the system hears: a workspace, and a file from its file manager. */
async function marks(window: stub.StubWindow) {
  const event = { senderFrame: window.webContents.mainFrame }
  const call = (method: string, params: unknown) => handler('ipc seriatim:call')(event, method, params)
  await call('settings.update', { theme: 'dark' })
  const recent = () => argsOf('app.addRecentDocument')
  const before = recent().length
  stub.app.emit(
    'open-file',
    { preventDefault: () => undefined },
    join(resolve('resources/sample-workspace'), 'architecture-patterns/cqrs.md'),
  )
  while (recent().length === before) await new Promise((next) => setImmediate(next))
  return { opened: recent().at(-1) === resolve('resources/sample-workspace') }
}

function secondInstance(): readonly string[] {
  const before = stub.record.length
  stub.app.emit('second-instance', {}, ['electron', '.'], '/')
  return stub.record.slice(before).map(({ name }) => name)
}

function restarts(window: stub.StubWindow): number {
  for (let time = 0; time < 9; time += 1)
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  return stub.record.filter(({ name }) => name === 'webContents.reload').length
}

async function end(window: stub.StubWindow) {
  window.emit('close')
  window.destroyed = true
  window.emit('closed')
  const left = stub.windows.filter(({ destroyed }) => !destroyed).length
  stub.app.emit('window-all-closed')
  const quits = () => stub.record.filter(({ name }) => name === 'app.quit').length
  const asked = quits()
  let held = 0
  stub.app.emit('will-quit', { preventDefault: () => (held += 1) })
  while (quits() === asked) await new Promise((next) => setImmediate(next))
  stub.app.emit('will-quit', { preventDefault: () => (held += 1) })
  return { left, asked, held, quits: quits() }
}

const seen = await main()
process.stdout.write(`${JSON.stringify(seen)}\n`)
if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
process.exit(0)
