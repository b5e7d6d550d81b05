import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { electronHosts } from './electron-hosts.ts'
import { runningFixture } from './running-fixture.ts'

/* Electron's documentation: "app" (events and methods), "BrowserWindow" (events), "protocol". */

describe.each(electronHosts)('the life of an application on $name', (host) => {
  const app = runningFixture(host)

  it('begins with the script, will-finish-launching, ready, and the window when it has been drawn', async () => {
    await expect
      .poll(() => app().evaluate(() => [...globalThis.fixture.log], null))
      .toEqual(['script', 'will-finish-launching', 'ready', 'ready-to-show', 'show'])
  })

  it('lets be called only before ready what may be called only then', async () => {
    const refused = await app().evaluate(({ app: electronApp, protocol }) => {
      const attempts = [
        () => electronApp.enableSandbox(),
        () => protocol.registerSchemesAsPrivileged([{ scheme: 'x', privileges: { standard: true } }]),
      ]
      return attempts.map((attempt) => {
        try {
          attempt()
          return 'allowed'
        } catch {
          return 'refused'
        }
      })
    }, null)
    expect(refused).toEqual(['refused', 'refused'])
  })

  it('ends by before-quit, close, closed, will-quit and quit, without window-all-closed', async () => {
    const file = await app().evaluate(({ app: electronApp }) => {
      const { writeFileSync } = process.getBuiltinModule('node:fs')
      const path = `${electronApp.getPath('temp')}/log-${process.pid}.json`
      globalThis.fixture.log.length = 0
      electronApp.on('quit', () => writeFileSync(path, JSON.stringify(globalThis.fixture.log)))
      setTimeout(() => electronApp.quit(), 50)
      return path
    }, null)
    expect(await app().end()).toBe(0)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([
      'before-quit',
      'close',
      'closed',
      'will-quit',
      'quit',
    ])
  })

  it.each(['before-quit', 'close', 'will-quit'])(
    'goes on when %s is prevented, and can end later',
    async (name) => {
      await app().evaluate(({ app: electronApp }, prevented) => {
        globalThis.fixture.log.length = 0
        globalThis.fixture.prevent.add(prevented)
        electronApp.quit()
      }, name)
      const reached = {
        'before-quit': ['before-quit'],
        close: ['before-quit', 'close'],
        'will-quit': ['before-quit', 'close', 'closed', 'will-quit'],
      }
      await expect
        .poll(() => app().evaluate(() => [...globalThis.fixture.log], null))
        .toEqual(Reflect.get(reached, name))
      await app().evaluate(({ app: electronApp }) => void setTimeout(() => electronApp.quit(), 20), null)
      expect(await app().end()).toBe(0)
    },
  )

  it('tells window-all-closed when the last window closes by itself', async () => {
    await app().evaluate(({ BrowserWindow }) => {
      globalThis.fixture.log.length = 0
      globalThis.fixture.stay = true
      BrowserWindow.getAllWindows()[0]?.close()
    }, null)
    await expect
      .poll(() => app().evaluate(() => [...globalThis.fixture.log], null))
      .toEqual(['close', 'closed', 'window-all-closed'])
    expect(await app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(0)
  })

  it('ends by exit at once, without asking, with the code given', async () => {
    await app().evaluate(({ app: electronApp }) => {
      globalThis.fixture.prevent.add('close')
      globalThis.fixture.prevent.add('before-quit')
      setTimeout(() => electronApp.exit(7), 20)
    }, null)
    expect(await app().end()).toBe(7)
  })

  it('destroys a window without asking it: only closed is told', async () => {
    await app().evaluate(({ BrowserWindow }) => {
      globalThis.fixture.log.length = 0
      globalThis.fixture.stay = true
      BrowserWindow.getAllWindows()[0]?.destroy()
    }, null)
    await expect
      .poll(() => app().evaluate(() => [...globalThis.fixture.log], null))
      .toEqual(['closed', 'window-all-closed'])
  })

  it('asks the page before a window closes, and the page may refuse', async () => {
    const page = await app().page()
    await page.getByRole('heading').click()
    await page.evaluate("addEventListener('beforeunload', (event) => event.preventDefault())")
    page.on('dialog', () => undefined)
    await app().evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.on('will-prevent-unload', () => globalThis.fixture.log.push('will-prevent-unload'))
      globalThis.fixture.log.length = 0
      window?.close()
    }, null)
    await expect
      .poll(() => app().evaluate(() => [...globalThis.fixture.log], null))
      .toEqual(['close', 'will-prevent-unload'])
    await app().evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.on('will-prevent-unload', (event) => event.preventDefault())
      window?.close()
    }, null)
    expect(await app().end()).toBe(0)
  })
})
