import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

const shelf = (page: Page) => page.getByRole('list', { name: 'Series in their order' })
const card = (page: Page, title: string) =>
  page.getByRole('main').getByRole('button', { name: title, exact: true })
const titles = (page: Page): Promise<string[]> =>
  shelf(page).getByRole('heading', { level: 2 }).allTextContents()

async function choose(page: Page, title: string, item: RegExp): Promise<void> {
  await card(page, title).focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: item }).click()
}

describe.each(storyHosts('double'))('All Series (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() =>
    openOn(host, browser(), {
      home: folders.make(),
      workspace,
      colours: host === 'browser' ? 'light' : 'dark',
    }),
  )
  const listed = (): string[] =>
    [...readFileSync(join(workspace, 'seriatim.yaml'), 'utf8').matchAll(/^ {2}- (.*)$/gm)].map(
      ([, folder]) => folder ?? '',
    )

  it('is put in order by keys and by pointer, and by nothing else that is written', async () => {
    const { page, row } = await opened()
    await row('01', 'Strategy Design Pattern').waitFor()
    await page.keyboard.press('Control+Shift+H')
    await page.getByRole('main').getByRole('button', { name: 'New series' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Letters')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Letters' }).waitFor()
    await page.keyboard.press('Control+Shift+H')
    const before = treeBytes(workspace)

    await card(page, 'Letters').focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect
      .poll(() => titles(page))
      .toEqual(['Architecture Patterns for Production Systems', 'Letters', 'Writing with Seriatim'])
    expect(listed()).toEqual(['architecture-patterns', 'letters', 'writing-with-seriatim'])
    await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe('Letters')

    const from = await card(page, 'Architecture Patterns for Production Systems').boundingBox()
    const to = await card(page, 'Writing with Seriatim').boundingBox()
    if (from === null || to === null) throw new Error('Both cards must be in view.')
    await page.mouse.move(from.x + 20, from.y + 20)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width, to.y + to.height, { steps: 4 })
    await page.mouse.up()
    await expect
      .poll(() => titles(page))
      .toEqual(['Letters', 'Writing with Seriatim', 'Architecture Patterns for Production Systems'])
    expect(listed()).toEqual(['letters', 'writing-with-seriatim', 'architecture-patterns'])
    const after = treeBytes(workspace)
    const changed = Object.keys(after).filter(
      (path) => !path.startsWith('.seriatim') && after[path] !== before[path],
    )
    expect(changed).toEqual(['seriatim.yaml'])
  })

  it('copies a series, puts one away, and shuts nobody out', async () => {
    const { page } = await opened()
    await choose(page, 'Writing with Seriatim', /^Duplicate/)
    await card(page, 'Writing with Seriatim (copy)').waitFor()
    expect(listed()[2]).toBe('writing-with-seriatim-copy')
    await choose(page, 'Writing with Seriatim (copy)', /^Archive/)
    await page.getByRole('button', { name: '1 archived' }).click()
    await page
      .getByRole('region', { name: 'Archived' })
      .getByRole('button', { name: /copy/ })
      .first()
      .waitFor()
    await expectAccessible(page)
    await choose(page, 'Writing with Seriatim (copy)', /^Take out of the archive/)
    await expect.poll(() => titles(page)).toContain('Writing with Seriatim (copy)')
  })

  it('moves a series to the trash with the words of a moment ago, and gives all of it back', async () => {
    const { page } = await opened()
    const file = join(workspace, 'writing-with-seriatim-copy')
    await card(page, 'Writing with Seriatim (copy)').click()
    await page.getByRole('heading', { level: 1, name: 'Writing with Seriatim (copy)' }).waitFor()
    await page
      .getByRole('row', { name: /^01/ })
      .or(page.getByRole('option', { name: /^01/ }))
      .first()
      .dblclick()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Typed a moment ago. ')
    await page.keyboard.press('Control+Shift+H')
    await choose(page, 'Writing with Seriatim (copy)', /^Move to trash/)
    await page
      .getByText('“Writing with Seriatim (copy)” moved to trash with its 4 articles.')
      .first()
      .waitFor()
    await expect.poll(() => titles(page)).not.toContain('Writing with Seriatim (copy)')
    expect(existsSync(file)).toBe(false)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => titles(page)).toContain('Writing with Seriatim (copy)')
    const tree = treeBytes(file)
    const texts = Object.keys(tree).filter((path) => path.endsWith('.md'))
    expect(texts.map((path) => readFileSync(join(file, path), 'utf8')).join('')).toContain(
      'Typed a moment ago.',
    )

    await choose(page, 'Writing with Seriatim (copy)', /^Move to trash/)
    await expect.poll(() => existsSync(file)).toBe(false)
    await page.getByRole('option', { name: 'Trash' }).click()
    await page.getByRole('row', { name: /^Writing with Seriatim \(copy\), Series of 4 articles/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('row').getByRole('button', { name: 'Put back' }).click()
    await page.getByText('The trash is empty').waitFor()
    expect(treeBytes(file)).toEqual(tree)
  })
})
