import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { type HostName, storyHosts, openOn } from './hosts.ts'
import {
  expectStrip,
  keys,
  layoutShifts,
  openAll,
  tab,
  titles,
  start as startOn,
} from './navigation-hands.ts'
import type { App } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

const start = (host: HostName, home = folders.make(), workspace = folders.sample()): Promise<App> =>
  startOn(host, browser(), { home, workspace })

describe.each(storyHosts('double'))('the frame (%s)', (host) => {
  const opened = sharedApp(() => start(host))

  it('does not move while it loads', async () => {
    const app = await opened()
    await app.preview.getByRole('heading').first().waitFor()
    const shifts = await app.page.evaluate(layoutShifts)
    expect(shifts).toEqual([])
  })

  it('gives way in narrow windows, and everything is still within reach', async () => {
    const app = await opened()
    const { page } = app
    const panes = (): Promise<string> =>
      page
        .locator('[data-pane]')
        .evaluateAll((all) =>
          all
            .flatMap((pane) => (pane.getClientRects().length > 0 ? [pane.getAttribute('data-pane')] : []))
            .join(' '),
        )
    await expect.poll(panes).toBe('list editor preview')
    await page.setViewportSize({ width: 1179, height: 800 })
    await expect.poll(panes).toBe('list editor')
    await page.getByRole('button', { name: 'Show preview' }).click()
    await expect.poll(panes).toBe('list preview')
    await page.setViewportSize({ width: 1180, height: 800 })
    await expect.poll(panes).toBe('list editor preview')
    await page.setViewportSize({ width: 899, height: 800 })
    await expect.poll(panes).toBe('editor')
    await page.getByRole('button', { name: 'Show list' }).click()
    await page.getByRole('dialog', { name: 'List' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(panes).toBe('editor')
    await page.setViewportSize({ width: 320, height: 700 })
    await page.getByRole('radiogroup', { name: 'Panes' }).getByText('List').click()
    await expect.poll(panes).toBe('list')
    await app.row('05', titles['05']).click()
    await expect.poll(panes).toBe('editor')
    await page.getByRole('radiogroup', { name: 'Panes' }).getByText('Read').click()
    await expect.poll(panes).toBe('preview')
    await page.getByRole('button', { name: /workspace menu/ }).click()
    await page.getByRole('menuitem', { name: 'All Series' }).click()
    await page.getByRole('heading', { level: 1, name: 'All Series' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    await page.getByRole('button', { name: 'Show list' }).click()
    await page.getByRole('dialog', { name: 'Navigation' }).waitFor()
    await page.keyboard.press('Escape')
    // Closed by hand is closed at every width; what only had no room comes back by itself.
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(panes).toBe('list editor preview')
    await page.getByRole('button', { name: 'Hide list' }).click()
    await page.setViewportSize({ width: 1000, height: 800 })
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect.poll(panes).toBe('editor preview')
    await page.getByRole('button', { name: 'Show list' }).click()
    await expect.poll(panes).toBe('list editor preview')
  })

  it('has dividers for pointer and keys, with limits and the usual width a double click away', async () => {
    const app = await opened()
    const { page } = app
    const width = async (name: string): Promise<number> =>
      Math.round((await page.locator(`[data-pane="${name}"]`).boundingBox())?.width ?? 0)
    const list = page.getByRole('separator', { name: 'Width of the list' })
    await list.focus()
    await page.keyboard.press('ArrowRight')
    expect(await width('list')).toBe(336)
    await page.keyboard.press('Home')
    expect(await width('list')).toBe(240)
    await page.keyboard.press('End')
    expect(await width('list')).toBe(440)
    const box = await list.boundingBox()
    if (box === null) throw new Error('The divider must be in view.')
    await page.mouse.move(box.x + 3, 400)
    await page.mouse.down()
    await page.mouse.move(box.x - 97, 400, { steps: 5 })
    await page.mouse.up()
    expect(await width('list')).toBe(340)
    await list.dblclick()
    expect(await width('list')).toBe(320)
    const preview = page.getByRole('separator', { name: 'Width of the preview' })
    const before = await width('preview')
    await preview.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await width('preview')).toBe(before + 16)
  })
})

describe.each(storyHosts('double'))('a window that is opened again (%s)', (host) => {
  it('is as it was left: tabs, view, panes, widths and places; the workspace is not written', async () => {
    const [home, workspace] = [folders.make(), folders.sample()]
    const before = treeBytes(workspace)
    const app = await start(host, home, workspace)
    const { page } = app
    await openAll(app, '05', '08')
    await app.editor.focus()
    await page.keyboard.press('Control+End')
    await expect
      .poll(() => page.locator('.cm-scroller').evaluate((text) => text.scrollTop))
      .toBeGreaterThan(200)
    const caret = await page.getByText(/^Ln \d+, Col \d+$/).innerText()
    await tab(page, '05').click()
    await page.getByRole('textbox', { name: /^05 Big Data/ }).waitFor()
    await page.getByRole('separator', { name: 'Width of the list' }).focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Control+Shift+\\')
    await page.keyboard.press('Control+Shift+M')
    await page.getByRole('heading', { level: 1, name: 'Problems' }).waitFor()
    await app.close()

    const again = await openOn(host, browser(), { home, workspace })
    await again.page.getByRole('heading', { level: 1, name: 'Problems' }).waitFor()
    await again.page.keyboard.press(keys(host).close)
    await again.page.getByRole('textbox', { name: /^05 Big Data/ }).waitFor()
    await expectStrip(again.page, '01 [05] 08')
    expect(await again.page.locator('[data-pane="preview"]').isVisible()).toBe(false)
    expect(Math.round((await again.page.locator('[data-pane="list"]').boundingBox())?.width ?? 0)).toBe(440)
    await tab(again.page, '08').click()
    await again.page.getByText(caret, { exact: true }).waitFor()
    await expect
      .poll(() => again.page.locator('.cm-scroller').evaluate((text) => text.scrollTop))
      .toBeGreaterThan(200)
    await again.close()
    expect(treeBytes(workspace)).toEqual(before)
  })
})
