import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectStrip, hasFocus, keys, openAll, start, tab, titles } from './navigation-hands.ts'
import type { App } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

const text = (page: Page, number: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^${number} .*, Markdown$`) })

/** The articles in view, from the first side to the last, by their numbers; the one in hand in brackets. */
async function expectSides(page: Page, sides: string): Promise<void> {
  const seen = (): Promise<string> =>
    page.locator('[data-pane="editor"]').evaluateAll((panes) =>
      panes
        .filter((pane) => pane.getClientRects().length > 0)
        .map((pane) => {
          const number = pane.querySelector('.cm-content')?.getAttribute('aria-label')?.slice(0, 2) ?? ''
          return pane.closest('[data-in-hand]') === null ? number : `[${number}]`
        })
        .join(' '),
    )
  await expect.poll(seen).toBe(sides)
}

async function leaveOne(app: App): Promise<void> {
  await openAll(app, '05', '01')
  await tab(app.page, '01').click({ button: 'right' })
  await app.page.getByRole('menuitem', { name: 'Close others' }).click()
  await expectSides(app.page, '[01]')
}

/** Opens an article of the sample beside the one in hand, and waits until its text has the focus. */
async function openBeside(app: App, number: keyof typeof titles): Promise<void> {
  await app.row(number, titles[number]).click({ modifiers: ['Alt'] })
  await expect.poll(() => hasFocus(text(app.page, number))).toBe(true)
}

async function showTwo(app: App): Promise<void> {
  await leaveOne(app)
  await openBeside(app, '05')
  await expectSides(app.page, '01 [05]')
}

const caretPlace = (page: Page): Promise<string> => page.getByText(/^Ln \d+, Col \d+$/).innerText()

describe.each(storyHosts('browser'))('two articles (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => start(host, browser(), { home: folders.make(), workspace }))
  const fileOf = (name: string): string => join(workspace, 'architecture-patterns', name)

  it('come beside each other by keys, pointer and menus, each once', async () => {
    const app = await opened()
    const { page } = app
    await showTwo(app)
    await expectStrip(page, '01 [05]')

    await app.row('08', titles['08']).focus()
    await page.keyboard.press('Control+Enter')
    await expectSides(page, '[08] 05')
    await expect.poll(() => hasFocus(text(page, '08'))).toBe(true)

    await app.row('03', titles['03']).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Open to the side' }).click()
    await expectSides(page, '08 [03]')
    await tab(page, '03').click({ button: 'right' })
    await page.getByText('It is in the editor already.').waitFor()
    await page.keyboard.press('Escape')
    await tab(page, '01').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Open to the side' }).click()
    await expectSides(page, '[01] 03')

    // From the text itself the next one of the series comes, for an article is in the editor once.
    await text(page, '01').focus()
    await page.keyboard.press('Control+Shift+B')
    await expectSides(page, '01 [02]')
    await app.row('01', titles['01']).click()
    await expectSides(page, '[01] 02')
    await page.getByRole('button', { name: 'Actions for this article' }).first().click()
    await page.getByRole('menuitem', { name: 'Swap the sides' }).click()
    await expectSides(page, '02 [01]')
    await expect.poll(() => hasFocus(text(page, '01'))).toBe(true)
  })

  it('are written in turn, each with its own undo, and the window is about the one with the focus', async () => {
    const app = await opened()
    const { page } = app
    await showTwo(app)
    const five = await page.getByText(/^[\d,]+ words/).innerText()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Of five.')
    await page.keyboard.press('Shift+F6')
    await expect.poll(() => hasFocus(text(page, '01'))).toBe(true)
    await expectSides(page, '[01] 05')
    await expect.poll(() => page.getByText(/^[\d,]+ words/).innerText()).not.toBe(five)
    await expectStrip(page, '[01] 05')
    await page.keyboard.press('Control+Home')
    await expect.poll(() => caretPlace(page)).toMatch(/^Ln 1?\d, Col 1$/)
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Of one.')
    await expect.poll(() => text(page, '01').innerText()).toContain('Of one.')
    await text(page, '05').click()
    await expectSides(page, '01 [05]')
    await page.keyboard.press('Control+z')
    await expect.poll(() => text(page, '05').innerText()).not.toContain('Of five.')
    expect(await text(page, '01').innerText()).toContain('Of one.')
    // Leaving a text saves it, though it stays in view.
    await expect.poll(() => readFileSync(fileOf('strategy-pattern.md'), 'utf8')).toContain('Of one.')
    await page.keyboard.press('Shift+F6')
    await page.keyboard.press('Control+z')
    await expect.poll(() => text(page, '01').innerText()).not.toContain('Of one.')
    await page.keyboard.press('F6')
    await expect.poll(() => hasFocus(text(page, '05'))).toBe(true)
    // By its tab the other one is gone over to as well, and the keys go along.
    await page.keyboard.press(keys(host).next)
    await expectSides(page, '[01] 05')
    await expect.poll(() => hasFocus(text(page, '01'))).toBe(true)
    await expectAccessible(page)
  })

  it('share their room as the divider is moved, and the preview takes that of the other one', async () => {
    const app = await opened()
    const { page } = app
    await showTwo(app)
    const width = async (nth: number): Promise<number> =>
      Math.round((await page.locator('[data-pane="editor"]').nth(nth).boundingBox())?.width ?? 0)
    const half = await width(0)
    expect(Math.abs(half - (await width(1)))).toBeLessThanOrEqual(2)
    const divider = page.getByRole('separator', { name: 'Width of the first article' })
    await divider.focus()
    await page.keyboard.press('ArrowRight')
    expect(await width(0)).toBe(half + 16)
    await page.keyboard.press('Home')
    expect(await width(0)).toBe(360)
    await page.keyboard.press('End')
    expect(await width(1)).toBe(360)
    const box = await divider.boundingBox()
    if (box === null) throw new Error('The divider must be in view.')
    await page.mouse.move(box.x, 400)
    await page.mouse.down()
    await page.mouse.move(box.x - 100, 400, { steps: 5 })
    await page.mouse.up()
    expect(await width(1)).toBe(460)
    await divider.dblclick()
    expect(await width(0)).toBe(half)

    await text(page, '05').focus()
    await page.keyboard.press('Control+Shift+\\')
    await app.preview.getByRole('heading', { name: titles['05'] }).first().waitFor()
    await expectSides(page, '[05]')
    await page.keyboard.press('Control+Shift+\\')
    await expectSides(page, '01 [05]')
    await page.setViewportSize({ width: 1024, height: 768 })
    await expectSides(page, '01 [05]')
    await expectAccessible(page)
    await page.setViewportSize({ width: 899, height: 768 })
    await expectSides(page, '[05]')
    await expect.poll(() => hasFocus(text(page, '05'))).toBe(true)
    await page.setViewportSize({ width: 1440, height: 900 })
    await expectSides(page, '01 [05]')
  })

  it('leave the room to the other one when closed, with the focus there', async () => {
    const app = await opened()
    const { page } = app
    await showTwo(app)
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Unfinished')
    await expect.poll(() => caretPlace(page)).toMatch(/Col 12$/)
    const caret = await caretPlace(page)
    await page.getByRole('button', { name: 'Close this side' }).first().click()
    await expectSides(page, '[05]')
    await expectStrip(page, '01 [05]')
    await expect.poll(() => hasFocus(text(page, '05'))).toBe(true)
    expect(await caretPlace(page)).toBe(caret)
    await page.keyboard.press('Control+z')
    await expect.poll(() => text(page, '05').innerText()).not.toContain('Unfinished')

    await openBeside(app, '01')
    await expectSides(page, '05 [01]')
    await page.keyboard.press(keys(host).close)
    await expectSides(page, '[05]')
    await expectStrip(page, '[05]')
    await expect.poll(() => hasFocus(text(page, '05'))).toBe(true)
  })

  it('go on with a file that is renamed or deleted', async () => {
    const app = await opened()
    const { page } = app
    await showTwo(app)
    await app.row('01', titles['01']).focus()
    await page.keyboard.press('F2')
    const field = page.getByRole('textbox', { name: 'File name' })
    await field.fill('the-strategy')
    await page.keyboard.press('Enter')
    await expect.poll(() => existsSync(fileOf('the-strategy.md'))).toBe(true)
    // The field keeps the keys until it is gone, and its row has them then.
    await expect.poll(() => hasFocus(app.row('01', titles['01']))).toBe(true)
    await expectSides(page, '01 [05]')
    await text(page, '01').focus()
    await expect.poll(() => hasFocus(text(page, '01'))).toBe(true)
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Renamed.')
    await text(page, '05').focus()
    await expect.poll(() => readFileSync(fileOf('the-strategy.md'), 'utf8')).toContain('Renamed.')

    await app.row('05', titles['05']).focus()
    await page.keyboard.press('Delete')
    await expectSides(page, '[01]')
    await expectStrip(page, '[01]')
  })
})

describe.each(storyHosts('browser'))('two articles in a window that is opened again (%s)', (host) => {
  it('stand as they were left, and one that is gone meanwhile is left out', async () => {
    const [home, workspace] = [folders.make(), folders.sample()]
    const app = await start(host, browser(), { home, workspace })
    await openAll(app, '01')
    await openBeside(app, '05')
    await expectSides(app.page, '01 [05]')
    await app.row('01', titles['01']).click()
    await expectSides(app.page, '[01] 05')
    await app.page.getByRole('separator', { name: 'Width of the first article' }).focus()
    await app.page.keyboard.press('End')
    await text(app.page, '01').focus()
    await app.page.keyboard.type('Back soon. ')
    const file = join(workspace, 'architecture-patterns/strategy-pattern.md')
    await expect.poll(() => readFileSync(file, 'utf8')).toContain('Back soon.')
    await app.close()

    const again = await openOn(host, browser(), { home, workspace, colours: 'dark' })
    await expectSides(again.page, '[01] 05')
    const second = again.page.locator('[data-pane="editor"]').nth(1)
    expect(Math.round((await second.boundingBox())?.width ?? 0)).toBe(360)
    await again.page.getByRole('button', { name: 'Close this side' }).first().waitFor()
    await expectAccessible(again.page)
    await again.close()

    const articles = join(workspace, 'architecture-patterns')
    renameSync(join(articles, 'big-data-architecture-patterns.md'), join(workspace, 'elsewhere.md'))
    const last = await openOn(host, browser(), { home, workspace })
    await expectSides(last.page, '[01]')
    await last.close()
  })
})
