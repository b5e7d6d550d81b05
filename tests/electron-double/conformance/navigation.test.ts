import { describe, expect, it } from 'vitest'
import { electronHosts } from './electron-hosts.ts'
import { runningFixture } from './running-fixture.ts'

/* Electron's documentation: "webContents" (Navigation Events, setWindowOpenHandler, loadURL). */

describe.each(electronHosts)('navigation on $name', (host) => {
  const app = runningFixture(host)

  /** Notes every question about a navigation, and prevents those to the addresses given. */
  const watch = (refused: readonly string[]) =>
    app().evaluate(({ BrowserWindow }, addresses) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const { log } = globalThis.fixture
      log.length = 0
      const note =
        (name: string) => (details: { url: string; preventDefault(): void; isMainFrame?: boolean }) => {
          log.push(`${name} ${details.url}`)
          if (addresses.includes(details.url)) details.preventDefault()
        }
      contents?.on('will-navigate', note('will-navigate'))
      contents?.on('will-redirect', note('will-redirect'))
      contents?.on('will-frame-navigate', (details) => note(details.isMainFrame ? 'main' : 'frame')(details))
    }, refused)
  const log = () => app().evaluate(() => [...globalThis.fixture.log], null)

  it('by the page is asked about, first as a frame and then as the page', async () => {
    await watch([])
    const page = await app().page()
    await page.evaluate("location.href = '/other'")
    await page.getByRole('heading', { name: 'Other' }).waitFor()
    expect(await log()).toEqual(['main app://fixture/other', 'will-navigate app://fixture/other'])
  })

  it.each(['https://example.org/', 'app://fixture/other', 'app://elsewhere/'])(
    'to %s does not happen when it is prevented',
    async (address) => {
      await watch([address])
      const page = await app().page()
      const to = address.replace('app://fixture', '')
      await page.evaluate(`location.href = ${JSON.stringify(to)}`)
      await expect.poll(log).toEqual([`main ${address}`])
      expect(await page.evaluate('document.title')).toBe('Home')
      expect(
        await app().evaluate(
          ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
          null,
        ),
      ).toBe('app://fixture/')
    },
  )

  it('does not happen either when will-navigate alone is prevented', async () => {
    await app().evaluate(({ BrowserWindow }) => {
      globalThis.fixture.log.length = 0
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (details) => {
        globalThis.fixture.log.push(details.url)
        details.preventDefault()
      })
    }, null)
    const page = await app().page()
    await page.evaluate("location.href = '/other'")
    await expect.poll(log).toEqual(['app://fixture/other'])
    // A second one shows that the first has come to its end.
    await page.evaluate("location.href = '/second'")
    await expect.poll(log).toEqual(['app://fixture/other', 'app://fixture/second'])
    expect(await page.evaluate('document.title')).toBe('Home')
    const requests = await app().evaluate(() => globalThis.fixture.requests.map(({ url }) => url), null)
    expect(requests.filter((url) => /other|second/.test(url))).toEqual([])
  })

  it('by the application is not asked about, and neither is one within the page', async () => {
    await watch([])
    const page = await app().page()
    await page.evaluate("location.hash = 'part'")
    await app().evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.loadURL('app://fixture/other'),
      null,
    )
    await page.getByRole('heading', { name: 'Other' }).waitFor()
    await app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload(), null)
    await expect
      .poll(() =>
        app().evaluate(
          () => globalThis.fixture.requests.filter(({ url }) => url.endsWith('/other')).length,
          null,
        ),
      )
      .toBe(2)
    expect(await log()).toEqual([])
  })

  it('of a frame is asked about as a frame only, and can be prevented', async () => {
    await watch(['app://fixture/second'])
    const page = await app().page()
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('iframe'), { src: '/other' }))",
    )
    await page.frameLocator('iframe').getByRole('heading', { name: 'Other' }).waitFor()
    await page.evaluate("document.querySelector('iframe').src = '/second'")
    await expect.poll(log).toEqual(['frame app://fixture/other', 'frame app://fixture/second'])
    await page.frameLocator('iframe').getByRole('heading', { name: 'Other' }).waitFor()
  })

  it('that is redirected is asked about once more', async () => {
    await watch(['app://fixture/nowhere'])
    await app().evaluate(() => {
      globalThis.fixture.pages.set('/moved', { status: 302, headers: { location: 'app://fixture/other' } })
      globalThis.fixture.pages.set('/lost', { status: 302, headers: { location: 'app://fixture/nowhere' } })
    }, null)
    const page = await app().page()
    await page.evaluate("location.href = '/lost'")
    await expect.poll(log).toContain('will-redirect app://fixture/nowhere')
    expect(await page.evaluate('document.title')).toBe('Home')
    await page.evaluate("location.href = '/moved'")
    await page.getByRole('heading', { name: 'Other' }).waitFor()
    expect(await log()).toContain('will-redirect app://fixture/other')
    expect(
      await app().evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
        null,
      ),
    ).toBe('app://fixture/other')
  })

  it.each([
    ['window.open', "window.open('https://example.org/a')"],
    [
      'a link',
      "Object.assign(document.createElement('a'), { href: 'https://example.org/a', target: '_blank' }).click()",
    ],
    [
      'a link without an opener',
      "Object.assign(document.createElement('a'), { href: 'https://example.org/a', target: '_blank', rel: 'noopener' }).click()",
    ],
  ])('to a new window by %s asks the handler, and a refusal opens none', async (_, script) => {
    await app().evaluate(({ BrowserWindow }) => {
      globalThis.fixture.log.length = 0
      BrowserWindow.getAllWindows()[0]?.webContents.setWindowOpenHandler(({ url }) => {
        globalThis.fixture.log.push(url)
        return { action: 'deny' }
      })
    }, null)
    const page = await app().page()
    await page.getByRole('heading').click()
    await page.evaluate(`void (${script})`)
    await expect.poll(log).toEqual(['https://example.org/a'])
    expect(await app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1)
    await expect.poll(() => page.context().pages().length).toBe(1)
  })

  it('fails as a load does when the scheme’s handler has nothing', async () => {
    const outcome = await app().evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return await contents?.loadURL('other://x/').then(
        () => 'loaded',
        () => 'failed',
      )
    }, null)
    expect(outcome).toBe('failed')
  })
})
