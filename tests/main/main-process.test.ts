import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drive, driveFolder, type Seen } from './run-drive.ts'

/* Needs a build. What the driver beside this file saw is one JSON value, looked at from all sides. */

let folder: string
let seen: Seen

beforeAll(async () => {
  folder = await driveFolder()
  seen = await drive(folder, [`--workspace=${join(folder, 'writing')}`])
})
afterAll(() => rm(folder, { recursive: true }))

describe('the start', () => {
  it('takes the lock, closes the sandbox and names the scheme, in this order, before Electron is ready', () => {
    expect(seen.beforeReady).toEqual([
      { name: 'app.requestSingleInstanceLock', args: [] },
      { name: 'app.enableSandbox', args: [] },
      {
        name: 'protocol.registerSchemesAsPrivileged',
        args: [
          [
            {
              scheme: 'app',
              privileges: {
                standard: true,
                secure: true,
                supportFetchAPI: true,
                stream: true,
                codeCache: true,
              },
            },
          ],
        ],
      },
      { name: 'app.whenReady', args: [] },
    ])
  })

  it('denies permissions, serves the page and answers calls before there is a window', () => {
    const order = [
      'permission request',
      'permission check',
      'device permission',
      'display media',
      'protocol.handle',
      'ipcMain.handle',
      'BrowserWindow',
      'window.loadURL',
    ]
    const positions = order.map((name) => seen.started.indexOf(name))
    expect(positions).not.toContain(-1)
    expect(Math.max(...positions.slice(0, 6))).toBeLessThan(positions[6] ?? 0)
  })

  it('gives way to an instance that runs already', async () => {
    const second = await drive(folder, [], { STUB_SECOND: '1' })
    expect(second.beforeReady.map(({ name }: { name: string }) => name)).toEqual([
      'app.requestSingleInstanceLock',
      'app.quit',
    ])
  })

  it('brings the window forward when it is started again', () => {
    expect(seen.secondInstance).toEqual(['window.restore', 'window.focus'])
  })
})

describe('the window', () => {
  it('has a page without Node and without a way to it', () => {
    expect(seen.window.webPreferences).toEqual({
      preload: resolve('out/preload/index.cjs'),
      devTools: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    })
    expect(seen.loaded).toEqual(['app://seriatim/'])
  })

  it('stays where it is', () => {
    expect(seen.navigation).toEqual({
      ownStopped: [
        [false, false, false],
        [false, false, false],
      ],
      foreignStopped: Array.from({ length: 5 }, () => [true, true, true, true]),
      previewStopped: false,
      webviewStopped: true,
    })
  })

  it('opens no other window, and only harmless links outside, after asking', () => {
    expect(seen.links).toEqual({
      answers: Array.from({ length: 5 }, () => ({ action: 'deny' })),
      asked: 2,
      opened: ['https://example.org/a', 'mailto:ada@example.org'],
    })
  })

  it('may put text into the clipboard and nothing else', () => {
    expect(seen.permissions).toEqual({
      requested: ['clipboard-sanitized-write'],
      checked: ['clipboard-sanitized-write'],
      device: false,
      shared: null,
    })
  })

  it('is loaded again after a crash, but not for ever', () => {
    expect(seen.restarts).toBe(3)
  })
})

describe('app://', () => {
  it('serves the built page with its policy', async () => {
    for (const address of ['app://seriatim/', 'app://seriatim/index.html']) {
      const page = seen.pages[address]
      expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      const policy: string = page.headers['content-security-policy']
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
      expect(policy).toContain("; connect-src 'none'; ")
      expect(policy).not.toMatch(/unsafe|\*|http/)
      expect(page.headers['x-content-type-options']).toBe('nosniff')
      const nonce = /nonce-([\w-]+)/.exec(policy)?.[1]
      expect(page.body).toContain(`<meta property="csp-nonce" nonce="${nonce}">`)
    }
  })

  it('serves pictures of the open workspace', () => {
    expect(seen.pages['app://seriatim/asset/series/picture.png']).toMatchObject({
      status: 200,
      body: 'picture',
      headers: { 'content-type': 'image/png' },
    })
  })

  it.each([
    'app://evil/',
    'app://seriatim/../package.json',
    'app://seriatim/%2e%2e/%2e%2e/package.json',
    'app://seriatim/..%2f..%2fpackage.json',
    'app://seriatim/main/index.js',
    'app://seriatim/asset/series/one.md',
    'app://seriatim/asset/..%2fsecret.png',
  ])('has nothing at %s', (address) => {
    expect(seen.pages[address].status).toBe(404)
  })

  it('answers page loads only', () => {
    expect(seen.pages['POST'].status).toBe(405)
  })
})

describe('calls', () => {
  it('are answered for the main frame of our window, showing our page', () => {
    expect(seen.ipc.answered.hello).toMatchObject({
      ok: true,
      result: {
        host: 'electron',
        version: '1.2.3',
        capabilities: { folderDialog: true, nativeMenu: true, zoom: true, openResult: 'external' },
        systemAccent: '#3584e4',
      },
    })
    expect(seen.ipc.answered.workspace).toMatchObject({
      ok: true,
      result: { series: [{ folder: 'series' }] },
    })
    expect(seen.ipc.answered.unknown).toMatchObject({ ok: false, error: { code: 'bridge.unknownMethod' } })
    expect(seen.ipc.answered.extra).toMatchObject({ ok: false, error: { code: 'bridge.badParams' } })
  })

  it.each(['no frame', 'a sub-frame', 'another page', 'no name'])('are refused from %s', (who) => {
    expect(seen.ipc.refused[who]).toMatchObject({ ok: false, error: { code: 'bridge.refused' } })
  })

  it('come in through one channel, and events go out through one', () => {
    expect(seen.ipc.channels).toEqual(['seriatim:call'])
    expect(seen.ipc.syncChannels).toEqual([])
    expect(seen.ipc.events).toHaveLength(1)
    expect(seen.ipc.events[0]).toMatchObject([
      'seriatim:event',
      'settings.changed',
      { settings: { theme: 'dark' } },
    ])
  })

  it('reach the system’s folder dialog', () => {
    expect(seen.dialog).toEqual({ ok: true, result: { path: '/chosen' } })
  })
})

describe('the menu', () => {
  it('leaves undo and redo to the page', () => {
    const items = seen.menu.flatMap((menu: { submenu?: { role?: string }[] }) => menu.submenu ?? [])
    const roles = items.map(({ role }: { role?: string }) => role)
    expect(roles).not.toContain('undo')
    expect(roles).not.toContain('redo')
    // Keys are the page's, but for the size of the window.
    const keys = items.flatMap(({ accelerator }: { accelerator?: string }) => accelerator ?? [])
    expect(keys).toEqual(['CmdOrCtrl+0', 'CmdOrCtrl+Plus', 'CmdOrCtrl+=', 'CmdOrCtrl+-'])
    const key = process.platform === 'darwin' ? 'meta' : 'control'
    expect(seen.menuKeys).toEqual([
      { type: 'keyDown', keyCode: 'Z', modifiers: [key] },
      { type: 'keyUp', keyCode: 'Z', modifiers: [key] },
      { type: 'keyDown', keyCode: 'Z', modifiers: [key, 'shift'] },
      { type: 'keyUp', keyCode: 'Z', modifiers: [key, 'shift'] },
    ])
  })
})

describe('the page’s menu', () => {
  it('stands among the system’s items, shows keys without taking them, and comes back by its id', () => {
    expect(seen.pageMenu.reply).toEqual({ ok: true, result: {} })
    expect(seen.pageMenu.shown).toMatchObject({
      label: 'Export && more',
      accelerator: 'CmdOrCtrl+Shift+E',
      registerAccelerator: false,
      enabled: true,
    })
    expect(seen.pageMenu.labels).toEqual([
      'Export && more',
      'separator',
      process.platform === 'darwin' ? 'close' : 'quit',
    ])
    expect(seen.pageMenu.chosen).toEqual([['seriatim:event', 'menu.chosen', { action: 'export.open' }]])
  })
})

describe('the system', () => {
  it('hands over an article, and its workspace is opened', () => {
    expect(seen.marks).toEqual({ opened: true })
  })
})

describe('the look of the window', () => {
  it('follows the author’s theme, behind the page and in the system’s own parts', () => {
    expect(seen.look.sources).toEqual({
      light: ['light', '#fdfdfb'],
      sepia: ['light', '#f8f1e3'],
      contrast: ['dark', '#000000'],
      system: ['system', '#fdfdfb'],
      dark: ['dark', '#151817'],
    })
    expect(seen.window.backgroundColor).toBe('#fdfdfb')
    expect(seen.look.systemTurnsDark).toBe('#151817')
  })

  it('has the author’s size: on every page that arrives, when it changes, and by the menu', () => {
    expect(seen.look.factors).toEqual([1, 1.25, 1.25, 1.5, 1.25, 1.1, 1])
  })

  it('hears of the desktop’s accent', () => {
    expect(seen.look.accent).toEqual([['seriatim:event', 'system.accentChanged', { accent: '#e66100' }]])
  })
})

describe('the end', () => {
  it('waits for writes under way, once', () => {
    expect(seen.end).toEqual({ left: 0, asked: 1, held: 1, quits: 2 })
  })

  it('leaves settings and the place of the window in the user’s folder', async () => {
    const settings: unknown = JSON.parse(
      await readFile(join(folder, 'folders', 'userData', 'settings.json'), 'utf8'),
    )
    expect(settings).toMatchObject({
      theme: 'dark',
      recentWorkspaces: expect.arrayContaining([expect.stringContaining('writing')]),
    })
    const place: unknown = JSON.parse(
      await readFile(join(folder, 'folders', 'userData', 'window.json'), 'utf8'),
    )
    expect(place).toEqual({ x: 10, y: 20, width: 1000, height: 700, maximized: false })
  })
})

describe('the preload script', () => {
  it('is one small CommonJS file that needs nothing but Electron', async () => {
    const code = await readFile('out/preload/index.cjs', 'utf8')
    const needed = [...code.matchAll(/require\(\s*["'`]([^"'`]+)/g)].map((match) => match[1])
    expect(new Set(needed)).toEqual(new Set(['electron']))
    expect(code.length).toBeLessThan(4_000)
    expect(code).not.toMatch(/^import /m)
  })
})
