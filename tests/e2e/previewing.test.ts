import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdfPages } from '../product/pdf-text.ts'
import { runSeriatim } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { openOn, storyHosts } from './hosts.ts'
import type { App } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const series = 'architecture-patterns'

/** Has the preview show another page of the site. */
async function choose(app: App, page: string): Promise<void> {
  const pages = app.page.getByRole('radiogroup', { name: 'Page of the site' })
  await pages.getByRole('radio', { name: page }).check({ force: true })
}

/** The frame of a page. Nothing may wait inside of one that is about to go: the browser would complain. */
function frameOf(app: App, title: string): Locator {
  return app.page.locator(`iframe[title="${title}"]`)
}

/** Follows a link of the page that is shown, from outside of the frame: that may be gone by the click. */
async function follow(app: App, text: string): Promise<void> {
  const pressed = (): Promise<boolean> =>
    app.page.locator('iframe').evaluate((frame, words) => {
      const page = Reflect.get(frame, 'contentDocument')
      for (const link of page.links) {
        if (!link.textContent.includes(words)) continue
        link.click()
        return true
      }
      return false
    }, text)
  await expect.poll(pressed).toBe(true)
}

/** Printed number and title of each article on the page of a series. */
function listed(app: App): Promise<readonly string[]> {
  return app.preview
    .locator('.entry')
    .evaluateAll((entries) =>
      entries.map((entry) =>
        ['.number', '.entry-title'].map((part) => entry.querySelector(part)?.textContent).join(' '),
      ),
    )
}

describe.each(storyHosts('browser'))('an author who looks at the lists of the site (%s)', (host) => {
  const workspace = folders.sample()
  const site = join(folders.make(), 'site')
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  beforeAll(async () => {
    expect(await runSeriatim(['export', workspace, '--out', site])).toMatchObject({ code: 0 })
  })

  it('sees what an export writes, to the letter, and nothing is written by looking', async () => {
    const before = treeBytes(workspace)
    const app = await opened()
    await app.open('03', 'Understanding Consistency Patterns')
    const reader = await browser().newPage()
    const published = async (path: string): Promise<string> => {
      await reader.setContent(readFileSync(join(site, path), 'utf8').replace(/<script.*?<\/script>/, ''))
      return await reader.locator('body').innerHTML()
    }
    const shown = () => app.preview.locator('body').innerHTML()

    await choose(app, 'The page of its series')
    await frameOf(app, 'The page of the series as readers see it').waitFor()
    await app.preview.locator('main.series').waitFor()
    expect((await shown()).trim()).toBe((await published(`${series}/index.html`)).trim())
    await choose(app, 'All Series')
    await frameOf(app, 'All Series as readers see it').waitFor()
    await app.preview.locator('main.index').waitFor()
    expect((await shown()).trim()).toBe((await published('index.html')).trim())
    await reader.close()
    expect(treeBytes(workspace)).toEqual(before)
  })

  it('sees an article on the sheets that a print of its page comes to', async () => {
    const reader = await browser().newPage()
    await reader.goto(pathToFileURL(join(site, series, 'consistency-patterns.html')).href)
    const session = await reader.context().newCDPSession(reader)
    const a4 = { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 }
    const { data } = await session.send('Page.printToPDF', { ...a4, preferCSSPageSize: true })
    await reader.close()
    const printed = pdfPages(Buffer.from(data, 'base64'))

    const app = await opened()
    await app.open('03', 'Understanding Consistency Patterns')
    await choose(app, 'The article')
    const looks = app.page.getByRole('radiogroup', { name: 'Width of the page' })
    await looks.getByRole('radio', { name: /^Paper/ }).check({ force: true })
    const sheets = () => app.preview.locator('.paper-sheet').allTextContents()
    await expect
      .poll(async () => (await sheets()).map((text) => text.replaceAll('\u00a0', ' ')))
      .toEqual(printed.map((_, at) => `Part 3 of 20Page ${at + 1} of ${printed.length}`))
    expect(printed.length).toBeGreaterThan(2)
    const onSheet = await app.preview.locator('main').evaluate((main) => {
      const tops = [...main.ownerDocument.querySelectorAll('.paper-sheet')].map(
        (sheet) => sheet.getBoundingClientRect().top,
      )
      return [...main.querySelectorAll('h2')].map((heading) => {
        const { top } = heading.getBoundingClientRect()
        return [heading.textContent, tops.findLastIndex((sheet) => sheet <= top)]
      })
    })
    expect(onSheet).toEqual(
      onSheet.map(([title]) => [
        title,
        printed.findIndex((text) => text.includes(String(title).slice(0, 12))),
      ]),
    )
    await looks.getByRole('radio', { name: /^Desktop/ }).check({ force: true })
  })

  it('moves an article and finds it under its new number there', async () => {
    const app = await opened()
    await app.open('03', 'Understanding Consistency Patterns')
    await choose(app, 'The page of its series')
    const begins = (number: string) =>
      expect.stringMatching(new RegExp(`^${number} Understanding Consistency`))
    await expect.poll(() => listed(app)).toContainEqual(begins('03'))
    await app.row('03', 'Understanding Consistency Patterns').focus()
    await app.page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => listed(app)).toContainEqual(begins('02'))
    await app.page.keyboard.press('Control+z')
    await expect.poll(() => listed(app)).toContainEqual(begins('03'))
  })

  it('goes from page to page by their links, and to an article in the editor', async () => {
    const app = await opened()
    await app.open('03', 'Understanding Consistency Patterns')
    await choose(app, 'The article')
    await frameOf(app, 'The article as readers see it').waitFor()
    await follow(app, 'All Series')
    await frameOf(app, 'All Series as readers see it').waitFor()
    await follow(app, 'Writing with Seriatim')
    await frameOf(app, 'The page of the series as readers see it').waitFor()
    await app.row('01', 'First steps').waitFor()
    await follow(app, 'First steps')
    await frameOf(app, 'The article as readers see it').waitFor()
    const text = app.page.getByRole('textbox', { name: /^01 First steps.*, Markdown$/ })
    await expect.poll(() => text.isVisible()).toBe(true)
  })
})
