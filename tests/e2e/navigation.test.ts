import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { authorsFiles } from '../product/tree-bytes.ts'
import { expectAccessible } from './axe.ts'
import { storyHosts } from './hosts.ts'
import {
  expectStrip,
  hasFocus,
  keys,
  openAll,
  paneWithFocus,
  strip,
  tab,
  titles,
  start,
} from './navigation-hands.ts'
import type { App } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

/** Leaves the first article alone in its tab. */
async function closeOthers(app: App): Promise<void> {
  await openAll(app, '01')
  await tab(app.page, '01').click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: 'Close others' }).click()
  await expectStrip(app.page, '[01]')
}

describe.each(storyHosts('browser'))('in one window (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => start(host, browser(), { home: folders.make(), workspace }))

  describe('open articles', () => {
    it('have a tab each, which keys, pointer and menu open, close, bring back and put in order', async () => {
      const app = await opened()
      const { page } = app
      await openAll(app, '01', '05', '08')
      await expectStrip(page, '01 05 [08]')
      await page.keyboard.press(keys(host).next)
      await expectStrip(page, '[01] 05 08')
      await page.keyboard.press(keys(host).previous)
      await expectStrip(page, '01 05 [08]')

      await tab(page, '05').click()
      await page.getByRole('textbox', { name: /^05 Big Data/ }).waitFor()
      await page.keyboard.press(keys(host).close)
      await expectStrip(page, '01 [08]')
      await page.keyboard.press(keys(host).reopen)
      await expectStrip(page, '01 08 [05]')
      await tab(page, '08').click({ button: 'middle' })
      await expectStrip(page, '01 [05]')

      const [from, onto] = [await tab(page, '05').boundingBox(), await tab(page, '01').boundingBox()]
      if (from === null || onto === null) throw new Error('Both tabs must be in view.')
      await page.mouse.move(from.x + 30, from.y + 20)
      await page.mouse.down()
      await page.mouse.move(from.x, from.y + 20, { steps: 3 })
      await page.mouse.move(onto.x + 5, onto.y + 20, { steps: 8 })
      await page.mouse.up()
      await expectStrip(page, '[05] 01')

      await tab(page, '01').click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Close others' }).click()
      await expectStrip(page, '[01]')
      await tab(page, '01').focus()
      await page.keyboard.press('Delete')
      await page.getByText('Nothing is open').waitFor()
      await expect.poll(() => paneWithFocus(page)).toBe('editor')
    })

    it('keep text, caret and undo of each while another is shown; those without room are in a menu', async () => {
      const app = await opened()
      const { page } = app
      await openAll(app, '01')
      await app.typeAtEnd(' First.')
      await openAll(app, '05')
      await app.typeAtEnd(' Second.')
      await tab(page, '01').click()
      await page.getByRole('textbox', { name: /^01 Strategy/ }).waitFor()
      await app.editor.focus()
      await page.keyboard.type(' And on.')
      await expect.poll(() => app.editor.innerText()).toContain('First. And on.')
      await page.keyboard.press('Control+z')
      await page.keyboard.press('Control+z')
      await expect.poll(() => app.editor.innerText()).not.toContain('First.')
      expect(await app.editor.innerText()).not.toContain('Second.')

      await openAll(app, '03', '08')
      await page.setViewportSize({ width: 700, height: 800 })
      const more = page.getByRole('button', { name: /more open articles?$/ })
      await more.click()
      await page.getByRole('menuitem', { name: /^05 Big Data/ }).click()
      await page.getByRole('textbox', { name: /^05 Big Data/ }).waitFor()
      await expect.poll(() => strip(page)).toContain('[05]')
      await page.setViewportSize({ width: 1440, height: 900 })
    })
  })

  describe('the ways through a workspace', () => {
    it('lead to every view and back again, by keys and by the sidebar', async () => {
      const app = await opened()
      const { page } = app
      await closeOthers(app)
      await openAll(app, '05')
      await page.keyboard.press('Control+Shift+H')
      await page.getByRole('heading', { level: 1, name: 'All Series' }).waitFor()
      await page.keyboard.press('Control+Shift+F')
      await page.getByRole('searchbox').waitFor()
      await expect.poll(() => hasFocus(page.getByRole('searchbox'))).toBe(true)
      await page.keyboard.press('Control+Shift+M')
      await page.getByRole('heading', { level: 1, name: 'Problems' }).waitFor()
      await page.keyboard.press('Alt+ArrowLeft')
      await page.getByRole('searchbox').waitFor()
      await page.keyboard.press('Alt+ArrowLeft')
      await page.getByRole('heading', { level: 1, name: 'All Series' }).waitFor()
      await page.keyboard.press('Alt+ArrowLeft')
      await page.getByRole('textbox', { name: /^05 Big Data/ }).waitFor()
      await page.keyboard.press('Alt+ArrowRight')
      await page.getByRole('heading', { level: 1, name: 'All Series' }).waitFor()
      // What is in front closes first.
      await page.keyboard.press(keys(host).close)
      await page.getByRole('textbox', { name: /^05 Big Data/ }).waitFor()
      await expectStrip(page, '01 [05]')

      // By the sidebar, too: a series shows its articles, a double click its view.
      const list = page.getByRole('navigation', { name: 'List' })
      await list.getByRole('option', { name: /Writing with Seriatim/ }).click()
      await expect.poll(() => page.locator('[data-article-rows] [data-entry]').count()).toBe(4)
      await page.getByRole('textbox', { name: /^05 Big Data/ }).waitFor()
      await list.getByRole('option', { name: /Writing with Seriatim/ }).dblclick()
      await page.getByRole('heading', { level: 1, name: 'Writing with Seriatim' }).waitFor()
      const navigation = page.getByRole('navigation', { name: 'Navigation' })
      await navigation.getByRole('option', { name: /^Trash/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Trash' }).waitFor()
      await page.getByRole('button', { name: 'Back', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Writing with Seriatim' }).waitFor()
      await page.keyboard.press('Alt+ArrowLeft')
      await page.getByRole('textbox', { name: /^05 Big Data/ }).waitFor()
      await list.getByRole('option', { name: /^Architecture Patterns/ }).click()
      await app.row('01', titles['01']).waitFor()
    })

    it('go from pane to pane with F6, and leave out those that are not in view', async () => {
      const app = await opened()
      const { page } = app
      await app.open('05', titles['05'])
      await app.editor.focus()
      const round = async (key: string): Promise<(string | null)[]> => {
        const seen = []
        for (let press = 0; press < 4; press += 1) {
          await page.keyboard.press(key)
          seen.push(await paneWithFocus(page))
        }
        return seen
      }
      expect(await round('F6')).toEqual(['preview', 'list', 'editor', 'preview'])
      await app.editor.focus()
      expect(await round('Shift+F6')).toEqual(['list', 'preview', 'editor', 'list'])
      await page.keyboard.press('Control+Shift+\\')
      await app.editor.focus()
      expect(await round('F6')).toEqual(['list', 'editor', 'list', 'editor'])
      await page.keyboard.press('Control+Shift+H')
      await page.getByRole('heading', { level: 1, name: 'All Series' }).waitFor()
      expect(await round('F6')).toEqual(['navigation', 'view', 'navigation', 'view'])
    })

    it('make a new series, which asks for a title and shows its folder', async () => {
      const before = Object.keys(authorsFiles(workspace))
      const app = await opened()
      const { page } = app
      const opener = page.getByRole('button', { name: 'New series…' })
      await opener.click()
      const dialog = page.getByRole('dialog', { name: 'New series' })
      await dialog.waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => hasFocus(opener)).toBe(true)
      await opener.click()
      await dialog.locator('input:focus').waitFor()
      await page.keyboard.type('Reading the Compiler')
      const folder = dialog.getByRole('textbox', { name: 'Folder' })
      await expect.poll(() => folder.inputValue()).toBe('reading-the-compiler')
      await expectAccessible(page)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Reading the Compiler' }).waitFor()
      const made = () => Object.keys(authorsFiles(workspace)).filter((path) => !before.includes(path))
      await expect.poll(made).toEqual(['reading-the-compiler/', 'reading-the-compiler/series.yaml'])
    })
  })
})
