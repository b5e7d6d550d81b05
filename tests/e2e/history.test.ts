import { readFileSync, writeFileSync } from 'node:fs'
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
const article = 'architecture-patterns/cqrs.md'
const manifest = 'architecture-patterns/series.yaml'

describe.each(storyHosts('double'))('in one window (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  describe('an author with an earlier version', () => {
    it('finds what was there before the first change, gives it back, and takes that back', async () => {
      const before = readFileSync(join(workspace, article), 'utf8')
      const app = await opened()
      const { page } = app
      await app.open('12', 'CQRS Pattern')
      await app.typeAtEnd('\nRegretted.')
      await expectOnDisk(workspace, article, (text) => text.endsWith('Regretted.'))

      await page.keyboard.press('Control+Shift+Y')
      const dialog = page.getByRole('dialog', { name: /^Versions of “CQRS Pattern/ })
      await dialog.getByRole('option', { name: /Found on the disk/ }).click()
      await dialog.locator('ins').filter({ hasText: 'Regretted.' }).waitFor()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: 'Restore this version' }).click()
      await dialog.waitFor({ state: 'detached' })
      await expectOnDisk(workspace, article, (text) => text === before)
      await expect.poll(() => app.editor.innerText()).not.toContain('Regretted.')

      await page.getByRole('button', { name: 'Undo' }).first().click()
      await expectOnDisk(workspace, article, (text) => text.endsWith('Regretted.'))
      await expect.poll(() => app.editor.innerText()).toContain('Regretted.')
    })

    it('sees what moved since an earlier order, and gives that back to the byte', async () => {
      const before = readFileSync(join(workspace, manifest), 'utf8')
      const app = await opened()
      const { page } = app
      await app.row('12', 'CQRS Pattern').focus()
      await page.keyboard.press('Alt+ArrowUp')
      await expectOnDisk(workspace, manifest, (text) => text !== before)
      await page.keyboard.press('Control+Shift+H')
      await page
        .getByRole('option', { name: /^Architecture Patterns/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Earlier orders…' }).click()
      const dialog = page.getByRole('dialog', { name: /^Orders of/ })
      await dialog.getByRole('option', { name: /Found on the disk/ }).click()
      await dialog.getByText('2 articles moved').waitFor()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: 'Restore this order' }).click()
      await expectOnDisk(workspace, manifest, (text) => text === before)
    })
  })

  describe('an author whose article another program writes, too', () => {
    const original = (): string => readFileSync(join(workspace, article), 'utf8')

    it('goes on where the changes lie apart, and can take theirs out again', async () => {
      const before = original()
      const app = await opened()
      const { page } = app
      await app.open('12', 'CQRS Pattern')
      await app.typeAtEnd('Mine.')
      writeFileSync(join(workspace, article), before.replace('the two sides', 'both sides'))
      await page.getByText('Merged 1 change from disk.').waitFor()
      await app.typeAtEnd(' And more of mine.')
      await expectOnDisk(
        workspace,
        article,
        (text) => text.includes('both sides') && text.endsWith('Mine. And more of mine.'),
      )
      await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
      await expectOnDisk(workspace, article, (text) => text === `${before}Mine. And more of mine.`)
    })

    it('decides where both changed the same words, by keys alone; both stay in history', async () => {
      const before = original()
      const app = await opened()
      const { page } = app
      await app.open('12', 'CQRS Pattern')
      await app.editor.focus()
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(before.replace('the two sides', 'my two sides'))
      writeFileSync(join(workspace, article), before.replace('the two sides', 'their two sides'))
      await page.getByText('This article changed on disk while you were writing.').waitFor()
      await expectAccessible(page)
      expect(original()).toContain('their two sides')
      await page.getByRole('radio', { name: 'Keep theirs' }).focus()
      await page.keyboard.press('2')
      await page.getByRole('button', { name: 'Finish merge' }).press('Enter')
      await expectOnDisk(workspace, article, (text) => text.includes('my two sides'))
      await app.editor.waitFor()

      await page.keyboard.press('Control+Shift+Y')
      const dialog = page.getByRole('dialog', { name: /^Versions of/ })
      await dialog
        .getByRole('option', { name: /Found on the disk/ })
        .first()
        .click()
      await dialog.locator('del').filter({ hasText: 'their' }).waitFor()
    })
  })
})
