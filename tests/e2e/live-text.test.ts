import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const file = 'architecture-patterns/canary-deployment/index.md'

describe.each(storyHosts('double'))('an author who writes in the text as it will look (%s)', (host) => {
  const workspace = folders.sample()
  appendFileSync(
    join(workspace, file),
    '\n- [ ] ask **Ada**\n- [x] see [the breaker](../circuit-breaker.md)\n',
  )
  const before = readFileSync(join(workspace, file), 'utf8')
  const running = sharedApp(async () => {
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.open('08', 'Canary Deployment Pattern')
    return app
  })

  it('sees pictures, formulas and no marks, gets them back at the caret and by a key, and writes nothing by looking', async () => {
    const { page, editor } = await running()
    await editor.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+/')
    const picture = page.locator('img.cm-live-picture')
    await picture.waitFor()
    await expect
      .poll(() => picture.evaluate((image) => Number(Reflect.get(image, 'naturalWidth')) > 0))
      .toBe(true)
    const heading = page.locator('.cm-heading-2').first()
    await expect.poll(() => heading.innerText()).toBe('What the gate measures')
    // Within a line in its place, and below the lines of its own.
    const within = page.locator('.cm-live-formula math', { hasText: '0.999' })
    await within.waitFor()
    await page.locator('.cm-live-formula-block math', { hasText: 'burn' }).waitFor()
    await expectAccessible(page)
    await within.click()
    await page.locator('.cm-line', { hasText: '$0.999$' }).waitFor()
    await heading.click()
    await expect.poll(() => heading.innerText()).toBe('## What the gate measures')
    await page.getByRole('radio', { name: 'Source' }).check({ force: true })
    await expect.poll(() => picture.count()).toBe(0)
    await page.getByRole('radio', { name: 'Live' }).check({ force: true })
    await picture.waitFor()
    expect(readFileSync(join(workspace, file), 'utf8')).toBe(before)
  })

  it('ticks a task, takes that back, and follows a link', async () => {
    const app = await running()
    const { page, editor } = app
    await editor.focus()
    await page.keyboard.press('Control+End')
    const box = page.getByRole('checkbox', { name: 'Task' }).first()
    await box.click()
    await expectOnDisk(workspace, file, (text) => text.includes('- [x] ask **Ada**'))
    await page.keyboard.press('Control+z')
    await expectOnDisk(workspace, file, (text) => text === before)
    await page
      .getByText('the breaker')
      .first()
      .click({ modifiers: ['Control'] })
    await page.getByRole('textbox', { name: /^10 Circuit Breaker Pattern.*, Markdown$/ }).waitFor()
    await page.keyboard.press('Control+/')
  })
})
