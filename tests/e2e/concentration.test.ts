import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import type { App } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

/** The first words of what is not dimmed. */
const lit = async ({ page }: App): Promise<string> =>
  (await page.locator('.cm-lit').first().innerText()).slice(0, 20)

/** How far the middle of the caret's line is from the middle of the text's pane, in pixels. */
const fromMiddle = ({ page }: App): Promise<number> =>
  page.evaluate<number>(`(() => {
    const middle = (element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return (top + bottom) / 2
    }
    const scroller = document.querySelector('.cm-scroller')
    return Math.abs(middle(document.querySelector('.cm-activeLine')) - middle(scroller))
  })()`)

describe.each(storyHosts('browser'))('an author who wants to be left alone (%s)', (host) => {
  const running = sharedApp(async () => {
    const app = await openOn(host, browser(), { home: folders.make(), workspace: folders.sample() })
    await app.open('08', 'Canary Deployment Pattern')
    return app
  })

  it('dims all but the paragraph that is written, in each article, until it is ended', async () => {
    const app = await running()
    const { page } = app
    await page.locator('.cm-line', { hasText: 'Tests show that' }).click()
    await page.keyboard.press('Control+Shift+D')
    await expect.poll(() => lit(app)).toBe('Tests show that a re')
    await page.locator('.cm-line', { hasText: 'Compare the canary' }).click()
    await expect.poll(() => lit(app)).toBe('Compare the canary w')
    await expectAccessible(page)
    await app.open('12', 'CQRS Pattern')
    await page.locator('.cm-lit').first().waitFor()
    await page.keyboard.press('Control+Shift+D')
    await expect.poll(() => page.locator('.cm-lit').count()).toBe(0)
    await app.open('08', 'Canary Deployment Pattern')
    await expect.poll(() => page.locator('.cm-focus-mode').count()).toBe(0)
  })

  it('keeps the line that is written in the middle', async () => {
    const app = await running()
    const { page } = app
    await page.getByRole('button', { name: 'Actions for this article' }).click()
    await page.getByRole('menuitem', { name: 'Typewriter mode' }).click()
    await app.editor.focus()
    await page.keyboard.press('Control+End')
    await expect.poll(() => fromMiddle(app)).toBeLessThan(30)
    for (let line = 0; line < 5; line += 1) await page.keyboard.press('Enter')
    await expect.poll(() => fromMiddle(app)).toBeLessThan(30)
    for (let line = 0; line < 5; line += 1) await page.keyboard.press('Backspace')
    await page.getByRole('button', { name: 'Actions for this article' }).click()
    await page.getByRole('menuitem', { name: 'End typewriter mode' }).click()
  })

  it('has nothing but the text before the eyes, and gets everything back', async () => {
    const app = await running()
    const { page } = app
    await app.editor.focus()
    await page.keyboard.press('Control+Shift+Enter')
    await expect.poll(() => page.locator('[data-pane="list"], [data-pane="preview"], footer').count()).toBe(0)
    expect(await page.getByRole('navigation').count()).toBe(0)
    await page.keyboard.type('Alone. ')
    expect(await app.editor.innerText()).toContain('Alone. ')
    await expectAccessible(page)
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Show everything again' }).click()
    await app.row('08', 'Canary Deployment Pattern').waitFor()
    await page.locator('iframe').waitFor()
  })
})
