import { describe, expect, it } from 'vitest'
import { electronHosts } from './electron-hosts.ts'
import { runningFixture } from './running-fixture.ts'

/* Electron's documentation: "protocol", "BrowserWindow", "webContents", "session", "Menu", "MenuItem", "systemPreferences". */

describe.each(electronHosts)('a scheme of the application on $name', (host) => {
  const app = runningFixture(host)

  it('keeps status, headers and bytes of the handler’s answer', async () => {
    await app().evaluate(() => {
      globalThis.fixture.pages.set('/data', {
        status: 418,
        headers: { 'content-type': 'text/plain', 'x-own': 'yes' },
        body: 'Ä\u0000€',
      })
    }, null)
    const page = await app().page()
    const seen = await page.evaluate(
      "fetch('/data').then(async (r) => [r.status, r.headers.get('x-own'), r.headers.get('content-type'), await r.text()])",
    )
    expect(seen).toEqual([418, 'yes', 'text/plain', 'Ä\u0000€'])
  })

  it('gives the handler the request: address, method, body', async () => {
    const page = await app().page()
    await page.evaluate("fetch('/data?q=1', { method: 'POST', body: 'sent' })")
    const requests = await app().evaluate(
      () => globalThis.fixture.requests.filter(({ method }) => method === 'POST'),
      null,
    )
    expect(requests).toEqual([{ url: 'app://fixture/data?q=1', method: 'POST', body: 'sent' }])
  })

  it('carries a content policy that the page has to keep', async () => {
    await app().evaluate(() => {
      const headers = {
        'content-type': 'text/html',
        'content-security-policy': "default-src 'none'; script-src 'self'",
      }
      globalThis.fixture.pages.set('/strict', {
        headers,
        body: '<h1>Strict</h1><script>window.inline = 1</script><script src="/own.js"></script>',
      })
      globalThis.fixture.pages.set('/own.js', {
        headers: { 'content-type': 'text/javascript' },
        body: 'window.own = 1',
      })
    }, null)
    const page = await app().page()
    await page.evaluate("location.href = '/strict'")
    await page.getByRole('heading', { name: 'Strict' }).waitFor()
    await expect
      .poll(() => page.evaluate('[typeof inline, typeof own, isSecureContext]'))
      .toEqual(['undefined', 'number', true])
  })
})

describe.each(electronHosts)('a window on $name', (host) => {
  const app = runningFixture(host)

  it('has the focus when it is shown, and gives it up when it is minimised', async () => {
    const focus = () =>
      app().evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        return [
          window?.isVisible(),
          window?.isFocused(),
          window?.isMinimized(),
          BrowserWindow.getFocusedWindow() === window,
        ]
      }, null)
    await expect.poll(focus).toEqual([true, true, false, true])
    await app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize(), null)
    await expect.poll(focus).toMatchObject([expect.anything(), false, true, false])
    await app().evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.restore()
      BrowserWindow.getAllWindows()[0]?.focus()
    }, null)
    await expect.poll(focus).toEqual([true, true, false, true])
  })

  it('tells when its page’s process has gone, and can load the page again', async () => {
    await app().evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      globalThis.fixture.log.length = 0
      contents?.on('render-process-gone', (_, { reason }) => {
        globalThis.fixture.log.push(reason)
        contents.reload()
      })
      contents?.on('did-finish-load', () => globalThis.fixture.log.push('loaded'))
      contents?.forcefullyCrashRenderer()
    }, null)
    await expect
      .poll(() => app().evaluate(() => [...globalThis.fixture.log], null), { timeout: 10_000 })
      .toEqual([expect.stringMatching(/^(?:crashed|killed)$/), 'loaded'])
    const title = await app().evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title'),
      null,
    )
    expect(title).toBe('Home')
  })

  it('has the size that the application gives its page, by factor or by level', async () => {
    const sizes = await app().evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const seen: (number | string | undefined)[] = []
      contents?.setZoomFactor(1.25)
      seen.push(contents?.getZoomFactor())
      contents?.setZoomLevel(2)
      seen.push(contents?.getZoomFactor())
      contents?.setZoomFactor(9)
      seen.push(contents?.getZoomFactor())
      contents?.setZoomLevel(0)
      seen.push(contents?.getZoomFactor())
      try {
        contents?.setZoomFactor(0)
      } catch {
        seen.push('refused')
      }
      return seen
    }, null)
    const [quarterMore, twoLevels, ...others] = sizes
    expect(quarterMore).toBeCloseTo(1.25, 5)
    expect(twoLevels).toBeCloseTo(1.44, 5)
    expect(others).toEqual([expect.closeTo(5, 5), 1, 'refused'])
  })

  it('takes keys from the application as if they were pressed', async () => {
    const page = await app().page()
    await page.evaluate(
      "void (window.keys = [], addEventListener('keydown', (event) => keys.push([event.key, event.code, event.ctrlKey, event.shiftKey])))",
    )
    await app().evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'E', modifiers: ['control', 'shift'] })
      contents?.sendInputEvent({ type: 'keyUp', keyCode: 'E', modifiers: ['control', 'shift'] })
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'S', modifiers: ['control'] })
    }, null)
    await expect
      .poll(() => page.evaluate('keys'))
      .toEqual([
        ['E', 'KeyE', true, true],
        ['s', 'KeyS', true, false],
      ])
  })

  it('asks the session’s handlers what its page may do', async () => {
    await app().evaluate(({ session }) => {
      session.defaultSession.setPermissionRequestHandler((_, permission, answer) =>
        answer(permission === 'geolocation'),
      )
      session.defaultSession.setPermissionCheckHandler((_, permission) => permission === 'geolocation')
    }, null)
    await app().evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.loadURL('app://fixture/other'),
      null,
    )
    const page = await app().page()
    const states =
      "Promise.all(['geolocation', 'notifications', 'camera'].map(async (name) => (await navigator.permissions.query({ name })).state))"
    await expect.poll(() => page.evaluate(states)).toEqual(['granted', 'denied', 'denied'])
  })
})

describe.each(electronHosts)('a menu on $name', (host) => {
  const app = runningFixture(host)

  it('is built from a template: labels, roles with their own labels, items by id, clicks', async () => {
    const seen = await app().evaluate(({ Menu }) => {
      const clicks: string[] = []
      const menu = Menu.buildFromTemplate([
        {
          label: '&File',
          submenu: [
            {
              id: 'save',
              label: 'Save',
              accelerator: 'CmdOrCtrl+S',
              click: (item) => clicks.push(item.label),
            },
            { type: 'separator' },
            {
              id: 'wrap',
              label: 'Wrap',
              type: 'checkbox',
              click: (item) => clicks.push(`${item.label} ${item.checked}`),
            },
            { id: 'off', label: 'Off', enabled: false, click: () => clicks.push('off') },
            { role: 'selectAll' },
          ],
        },
      ])
      Menu.setApplicationMenu(menu)
      for (const id of ['save', 'wrap', 'off']) menu.getMenuItemById(id)?.click()
      const items = menu.items[0]?.submenu?.items ?? []
      return {
        same: Menu.getApplicationMenu() === menu,
        clicks,
        labels: items.map(({ label }) => label),
        types: items.map(({ type }) => type),
        role: items[4]?.role,
      }
    }, null)
    expect(seen).toEqual({
      same: true,
      clicks: ['Save', 'Wrap true'],
      labels: ['Save', '', 'Wrap', 'Off', 'Select All'],
      types: ['normal', 'separator', 'checkbox', 'normal', 'normal'],
      role: 'selectall',
    })
  })
})

describe.each(electronHosts)('the desktop on $name', (host) => {
  const app = runningFixture(host)

  it('tells its accent in red, green, blue and alpha, without a sign, and takes who listens', async () => {
    const seen = await app().evaluate(({ systemPreferences }) => {
      const listening =
        process.platform === 'darwin'
          ? systemPreferences.subscribeNotification(
              'AppleColorPreferencesChangedNotification',
              () => undefined,
            )
          : systemPreferences
              .on('accent-color-changed', () => undefined)
              .listenerCount('accent-color-changed')
      return { accent: systemPreferences.getAccentColor(), listening }
    }, null)
    // A desktop without an accent tells none.
    expect(seen.accent).toMatch(/^(?:[0-9a-f]{8})?$/i)
    expect(seen.listening).toBeGreaterThan(0)
  })
})
