import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { expectAccessible } from './axe.ts'
import { type HostName, storyHosts } from './hosts.ts'
import {
  expectStrip,
  hasFocus,
  keys,
  openAll,
  paneWithFocus,
  strip,
  tab,
  titles,
  start as startOn,
} from './navigation-hands.ts'
import type { App } from './open-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

const start = (host: HostName, home = folders.make(), workspace = folders.sample()): Promise<App> =>
  startOn(host, browser(), { home, workspace })

describe.each(storyHosts('browser'))('open articles (%s)', (host) => {
  it('have a tab each, which keys, pointer and menu open, close, bring back and put in order', async () => {
    const app = await start(host)
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
    await app.close()
  })

  it('keep text, caret and undo of each while another is shown; those without room are in a menu', async () => {
    const app = await start(host)
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
    await app.close()
  })
})

describe.each(storyHosts('browser'))('the ways through a workspace (%s)', (host) => {
  it('lead to every view and back again, by keys and by the sidebar', async () => {
    const app = await start(host)
    const { page } = app
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
    await app.close()
  })

  it('go from pane to pane with F6, and leave out those that are not in view', async () => {
    const app = await start(host)
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
    await app.close()
  })

  it('make a new series, which asks for a title and shows its folder', async () => {
    const workspace = folders.sample()
    const before = Object.keys(treeBytes(workspace))
    const app = await start(host, folders.make(), workspace)
    const { page } = app
    const opener = page.getByRole('button', { name: 'New series…' })
    await opener.click()
    const dialog = page.getByRole('dialog', { name: 'New series' })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await hasFocus(opener)).toBe(true)
    await opener.click()
    await page.keyboard.type('Reading the Compiler')
    expect(await dialog.getByRole('textbox', { name: 'Folder' }).inputValue()).toBe('reading-the-compiler')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Reading the Compiler' }).waitFor()
    await app.close()
    const made = Object.keys(treeBytes(workspace)).filter((path) => !before.includes(path))
    expect(made.filter((path) => !path.startsWith('.seriatim/'))).toEqual([
      'reading-the-compiler/',
      'reading-the-compiler/series.yaml',
    ])
  })
})
