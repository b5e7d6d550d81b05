import { readFileSync } from 'node:fs'
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

describe.each(storyHosts('browser'))('an author who looks for a place in a text (%s)', (host) => {
  const workspace = folders.sample()
  const before = readFileSync(join(workspace, file), 'utf8')
  const running = sharedApp(async () => {
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.open('08', 'Canary Deployment Pattern')
    return app
  })

  it('finds a word, is told how often it is there, and replaces it everywhere in one step', async () => {
    const { page, editor } = await running()
    await editor.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('canary')
    const bar = page.getByRole('search', { name: 'Find in this article' })
    await bar.getByText('3 matches').waitFor()
    await page.keyboard.press('Enter')
    await bar.getByText('1 of 3').waitFor()
    await page.keyboard.press('Control+h')
    await page.keyboard.type('finch')
    await expectAccessible(page)
    await bar.getByRole('button', { name: 'Replace all' }).click()
    await bar.getByText('Not in this article').waitFor()
    await expectOnDisk(workspace, file, (text) => !/canary/i.test(text.replace(/^---[^]*?---/, '')))
    await page.keyboard.press('Escape')
    await expect.poll(() => bar.count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expectOnDisk(workspace, file, (text) => text === before)
  })

  it('goes to a heading, and moves one with all that is under it, by key and by pointer', async () => {
    const { page, editor } = await running()
    await editor.focus()
    await page.keyboard.press('Control+Shift+O')
    const headings = page.getByRole('dialog', { name: 'Outline' }).getByRole('option')
    await headings.first().waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Home')
    await page.keyboard.press('Alt+ArrowDown')
    const [one, two] = ['How much traffic is enough', 'What the gate measures']
    await expect.poll(async () => (await headings.allInnerTexts()).slice(0, 2)).toEqual([one, two])
    await expectOnDisk(workspace, file, (text) => text.indexOf(`## ${one}`) < text.indexOf(`## ${two}`))

    const from = await headings.nth(3).boundingBox()
    const to = await headings.nth(0).boundingBox()
    if (from === null || to === null) throw new Error('The headings must be in view.')
    await page.mouse.move(from.x + 60, from.y + 12)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y - 8, { steps: 5 })
    await page.mouse.move(to.x + 60, to.y + 3, { steps: 8 })
    await page.mouse.up()
    await expect
      .poll(async () => (await headings.allInnerTexts()).slice(0, 3))
      .toEqual(['Next to its relatives', one, two])
    await headings.nth(1).click()
    await expect.poll(() => page.locator('.cm-activeLine').innerText()).toBe(`## ${one}`)
    await expect
      .poll(() => page.evaluate("document.activeElement?.classList.contains('cm-content')"))
      .toBe(true)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expectOnDisk(workspace, file, (text) => text === before)
  })
})
