import { describe, expect, it } from 'vitest'
import { electronHosts } from './electron-hosts.ts'
import { runningFixture } from './running-fixture.ts'

/* Electron's documentation: "BrowserWindow", "protocol" (registerSchemesAsPrivileged, standard schemes), "app". */

describe.each(electronHosts)('a second window on $name', (host) => {
  const app = runningFixture(host)

  /** Opens it; resolves when its page is there. */
  const open = async (): Promise<void> => {
    await app().evaluate(async () => {
      const window = globalThis.fixture.open()
      await new Promise((resolve) => void window.once('show', () => resolve(null)))
    }, null)
  }

  it('hears what a page of the same origin broadcasts in another window, in order', async () => {
    await open()
    const heard = await app().evaluate(async ({ BrowserWindow }) => {
      const [one, two] = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id)
      await two?.webContents.executeJavaScript(
        "void (window.heard = [], window.line = new BroadcastChannel('line'), line.onmessage = ({ data }) => heard.push(data))",
      )
      await one?.webContents.executeJavaScript(
        "void (window.line = new BroadcastChannel('line'), [1, 2, 3].forEach((each) => line.postMessage({ each })))",
      )
      return await two?.webContents.executeJavaScript(
        'new Promise((done) => { const look = () => (heard.length < 3 ? setTimeout(look, 20) : done(heard)); look() })',
      )
    }, null)
    expect(heard).toEqual([{ each: 1 }, { each: 2 }, { each: 3 }])
  })

  it('takes the focus of the first, and hands it back; both pages are seen', async () => {
    await open()
    const facts = () =>
      app().evaluate(async ({ BrowserWindow }) => {
        const all = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id)
        const seen = await Promise.all(
          all.map((window) => window.webContents.executeJavaScript('document.visibilityState')),
        )
        return [all.map((window) => window.isFocused()), seen]
      }, null)
    await expect.poll(facts).toEqual([
      [false, true],
      ['visible', 'visible'],
    ])
    await app().evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .toSorted((a, b) => a.id - b.id)[0]
          ?.focus(),
      null,
    )
    await expect.poll(facts).toEqual([
      [true, false],
      ['visible', 'visible'],
    ])
  })

  it('can be destroyed: it is closed without being asked, and the application goes on', async () => {
    await open()
    const before = await app().evaluate(() => {
      globalThis.fixture.log.length = 0
      return globalThis.fixture.log.length
    }, null)
    expect(before).toBe(0)
    await app().evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .toSorted((a, b) => a.id - b.id)[1]
          ?.destroy(),
      null,
    )
    await expect.poll(() => app().evaluate(() => [...globalThis.fixture.log], null)).toEqual(['closed'])
    const left = await app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)
    expect(left).toBe(1)
  })
})
