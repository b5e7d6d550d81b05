import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fullRun } from '../product/full-run.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { type HostName, openOn, storyHosts } from './hosts.ts'
import { makeIllustratedArticle } from './illustrated-article.ts'
import type { App } from './open-app.ts'
import { stepOf } from './places-in-step.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

/** How many places are looked at in each direction. */
const places = fullRun ? 80 : 6

async function start(host: HostName): Promise<App> {
  const workspace = join(folders.make(), 'workspace')
  makeIllustratedArticle(workspace)
  const app = await openOn(host, browser(), { home: folders.make(), workspace })
  await app.open('01', 'Illustrated')
  await app.preview.getByRole('heading', { name: 'mark00001' }).waitFor()
  return app
}

/** Places from all over the text, each far from the one before; the first share of the page is its head. */
const shares = Array.from({ length: places }, (_, at) => 0.05 + (((at * 7) % places) / places) * 0.95)

const scrollEditor = (page: Page, share: number): Promise<void> =>
  page.locator('.cm-scroller').evaluate((text, part) => {
    text.scrollTop = part * (text.scrollHeight - 2 * text.clientHeight)
  }, share)

const scrollPreview = (page: Page, share: number): Promise<void> =>
  page
    .frameLocator('iframe')
    .locator('html')
    .evaluate((root, part) => {
      root.scrollTop = part * (root.scrollHeight - 2 * root.clientHeight)
    }, share)

const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** How far the panes are from the same place, in lines of the page's text. */
async function linesApart(page: Page): Promise<number> {
  await page.evaluate(twoFrames)
  const step = await stepOf(page)
  return step === null ? Infinity : step.error / step.line
}

/** How far the heading with a marked word is below the top of the preview. */
const heightOf = (app: App, mark: string): Promise<number> =>
  app.preview.locator('h2', { hasText: mark }).evaluate((element) => element.getBoundingClientRect().top)

/** The heading on the page that is nearest to its top, with its height over it. */
const headingAtTop = (app: App): Promise<{ readonly mark: string; readonly top: number }> =>
  app.preview.locator('h2').evaluateAll((all) => {
    const tops = all.map((each) => ({
      mark: /mark\d+/.exec(each.textContent)?.[0] ?? '',
      top: each.getBoundingClientRect().top,
    }))
    return tops.reduce((one, other) => (Math.abs(other.top) < Math.abs(one.top) ? other : one))
  })

describe.each(storyHosts('browser'))('editor and preview of a long article with pictures (%s)', (host) => {
  const opened = sharedApp(() => start(host))

  it('stand at the same place within a line, whichever is scrolled', async () => {
    const app = await opened()
    for (const share of shares) {
      await scrollEditor(app.page, share)
      await expect.poll(() => linesApart(app.page), { message: `editor at ${share}` }).toBeLessThan(1)
    }
    for (const share of shares) {
      await scrollPreview(app.page, share)
      await expect.poll(() => linesApart(app.page), { message: `preview at ${share}` }).toBeLessThan(1)
    }
  })

  it('stay there while the author writes', async () => {
    const app = await opened()
    const { page } = app
    for (const share of shares.slice(0, places / 4)) {
      await scrollEditor(page, share)
      await expect.poll(() => linesApart(page)).toBeLessThan(1)
      const box = await page.locator('.cm-scroller').boundingBox()
      if (box === null) throw new Error('The editor must be in view.')
      await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.7)
      const before = await headingAtTop(app)
      await page.keyboard.press('End')
      await page.keyboard.type(' Words.\n\nA paragraph of its own.\n\n- and a list\n')
      await app.preview.getByText('A paragraph of its own.').first().waitFor()
      await expect.poll(() => linesApart(page), { message: `typed at ${share}` }).toBeLessThan(1)
      expect(Math.abs((await heightOf(app, before.mark)) - before.top)).toBeLessThan(2)
      await page.keyboard.press('Control+z')
      await page.keyboard.press('Control+z')
    }
  })

  // Its requests can be held back there alone.
  if (host !== 'browser') return
  it('do not move what is being read, above it or in view, by pictures that come late', async () => {
    const app = await opened()
    const { page } = app
    await page.reload()
    const waiting: (() => void)[] = []
    let late = true
    await page.route('**/asset/**', async (route) => {
      if (late) await new Promise<void>((resolve) => waiting.push(resolve))
      await route.continue()
    })
    await app.open('01', 'Illustrated')
    await app.preview.getByRole('heading', { name: 'mark00001' }).waitFor()
    await scrollEditor(page, 0.6)
    await expect.poll(() => linesApart(page)).toBeLessThan(1)
    const place = (): Promise<number> => page.locator('.cm-scroller').evaluate((text) => text.scrollTop)
    const before = await place()
    const height = (): Promise<number> =>
      app.preview.locator('.prose').evaluate((prose) => prose.getBoundingClientRect().height)
    const empty = await height()
    late = false
    for (const go of waiting) go()
    await expect.poll(height).toBeGreaterThan(empty + 1000)
    // The last picture may have its room while the page, which sees to that before it is painted, has not been told.
    await expect.poll(() => linesApart(page)).toBeLessThan(1)
    expect(await place()).toBe(before)
  })
})
