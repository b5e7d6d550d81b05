import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'
import { focused, tabTo } from './tab-to.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => node === node.ownerDocument.activeElement)

/** Presses a key until something is so; everything must be within reach that way. */
async function pressUntil(page: Page, key: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 30 && !(await isSo()); step += 1) await page.keyboard.press(key)
  expect(await isSo()).toBe(true)
}

describe.each(storyHosts('browser'))('an author with a keyboard and nothing else (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))
  const newArticle = host === 'browser' ? 'Alt+n' : 'Control+n'

  it('begins a series, writes it, puts it in order, mends it and publishes it', async () => {
    const { page, row, editor } = await opened()
    const press = (key: string): Promise<void> => page.keyboard.press(key)
    const write = async (title: string, number: string, text: string): Promise<void> => {
      await press(newArticle)
      await expect.poll(() => focused(page)).toMatch(/^Title of the new article/)
      await page.keyboard.type(title)
      await press('Enter')
      await page.getByRole('textbox', { name: `${number} ${title}, Markdown` }).waitFor()
      await expect.poll(() => hasFocus(editor)).toBe(true)
      await press('Control+End')
      await page.keyboard.type(text)
      await press('Control+s')
    }
    await row('01', 'Strategy Design Pattern').waitFor()

    await press('Control+Shift+H')
    await page.getByRole('heading', { level: 1, name: 'All Series' }).waitFor()
    await tabTo(page, /^New series$/)
    await press('Enter')
    await page.getByRole('dialog', { name: 'New series' }).waitFor()
    await page.keyboard.type('Letters')
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Letters' }).waitFor()

    await write('First letter', '01', 'See [the second](second-leter.md).')
    await write('Second letter', '02', 'Words of the second.')
    const manifest = 'letters/series.yaml'
    await expectOnDisk(workspace, manifest, (text) => /first-letter\.md[^]*second-letter\.md/.test(text))

    const list = page.locator('[data-pane="list"]')
    await pressUntil(page, 'F6', () => list.evaluate((pane) => pane.matches(':focus-within')))
    await expect.poll(() => focused(page)).toMatch(/^02, Second letter/)
    await press('Alt+ArrowUp')
    await row('01', 'Second letter').waitFor()
    await expectOnDisk(workspace, manifest, (text) => /second-letter\.md[^]*first-letter\.md/.test(text))

    await press('Control+Shift+M')
    const problems = page.getByRole('grid', { name: 'Problems by article' })
    const problem = problems.getByRole('row', { name: /second-leter\.md/ })
    await problem.waitFor()
    await pressUntil(page, 'Tab', () => problems.evaluate((grid) => grid.matches(':focus-within')))
    await pressUntil(page, 'ArrowDown', () => hasFocus(problem))
    await press('Alt+Enter')
    await expectOnDisk(workspace, 'letters/first-letter.md', (text) =>
      text.includes('See [the second](second-letter.md).'),
    )

    const out = join(folders.make(), 'site')
    await press('Control+Shift+E')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.waitFor()
    const folder = dialog.getByRole('textbox', { name: 'Folder' })
    await pressUntil(page, 'Tab', () => hasFocus(folder))
    await press('Control+a')
    await page.keyboard.type(out)
    await tabTo(page, /^Export$/)
    await press('Enter')
    await dialog.getByText('Every word is accounted for.').waitFor()
    expect(existsSync(join(out, 'letters/second-letter.html'))).toBe(true)
    expect(readFileSync(join(out, 'letters/first-letter.html'), 'utf8')).toContain('href="second-letter.html')
  })
})
