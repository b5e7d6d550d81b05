import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fullRun } from '../product/full-run.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { expectAccessible } from './axe.ts'
import { storyHosts, openOn } from './hosts.ts'
import type { App } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

const theme = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-theme')

/** Opens the settings by their keys, and leaves the focus in the search field as they do. */
async function openSettings(app: App): Promise<void> {
  await app.page.keyboard.press('Control+,')
  await app.page.getByRole('dialog', { name: 'Settings' }).waitFor()
  await app.page.getByRole('searchbox', { name: 'Search settings' }).and(app.page.locator(':focus')).waitFor()
}

/** Presses Tab until the focus is in a group of choices. */
async function tabTo(page: Page, group: string): Promise<void> {
  const focus = page.getByRole('radiogroup', { name: group }).locator(':focus')
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focus.count()) > 0) return
  }
  throw new Error(`Tab does not lead to "${group}".`)
}

describe.each(storyHosts('browser'))('an author who sets things up (%s)', (host) => {
  const options = { home: folders.make(), workspace: folders.sample() }
  const opened = sharedApp(() => openOn(host, browser(), options))

  it('chooses a theme by keys alone, and finds it again after a restart', async () => {
    const files = treeBytes(options.workspace)
    const before = await openOn(host, browser(), options)
    await before.open('12', 'CQRS Pattern')
    await before.editor.focus()
    await openSettings(before)
    await tabTo(before.page, 'Theme')
    for (let presses = 0; presses < 3; presses += 1) await before.page.keyboard.press('ArrowRight')
    await expect.poll(() => theme(before.page)).toBe('sepia')
    await before.page.keyboard.press('Escape')
    await before.page.getByRole('dialog').waitFor({ state: 'detached' })
    // Back where the author was.
    await before.page.locator('.cm-content:focus').waitFor()
    await before.close()
    // An article was shown, and the choice is not the workspace's.
    expect(treeBytes(options.workspace)).toEqual(files)

    const after = await opened()
    await after.row('12', 'CQRS Pattern').waitFor()
    expect(await theme(after.page)).toBe('sepia')
    await openSettings(after)
    expect(await after.page.getByRole('radio', { name: 'Sepia' }).isChecked()).toBe(true)
    await after.page.keyboard.press('Escape')
    await after.page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('finds a setting by a word, changes it, puts it back, and finds out what keys do by pressing them', async () => {
    const app = await opened()
    await app.row('12', 'CQRS Pattern').waitFor()
    await openSettings(app)
    await app.page.keyboard.type('minutes')
    const minutes = app.page.getByRole('switch', { name: 'Show minutes in the list' })
    await minutes.focus()
    await app.page.keyboard.press('Space')
    await expect.poll(() => minutes.isChecked()).toBe(false)
    await app.page.getByRole('button', { name: 'Reset Show minutes in the list' }).click()
    await expect.poll(() => minutes.isChecked()).toBe(true)
    await minutes.and(app.page.locator(':focus')).waitFor()
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })

    await app.page.keyboard.press('Control+Shift+?')
    const sheet = app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.waitFor()
    await app.page.keyboard.press('Control+Shift+E')
    expect(await sheet.getByRole('term').allTextContents()).toEqual(['Export'])
    await app.page.keyboard.press('Escape')
    await expect.poll(() => sheet.getByRole('term').count()).toBeGreaterThan(40)
    await app.page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  // Every host shows the same page; in the full run one of them is looked at in all colours.
  it.each(fullRun && host === 'browser' ? ['Light', 'Dark', 'Sepia', 'Contrast'] : ['Contrast'])(
    'meets no barrier in the settings and the shortcut sheet: %s',
    async (name) => {
      const app = await opened()
      await app.row('12', 'CQRS Pattern').waitFor()
      await openSettings(app)
      await app.page.getByRole('radio', { name, exact: true }).check({ force: true })
      await expect.poll(() => theme(app.page)).toBe(name.toLowerCase())
      await app.page.getByRole('radio', { name: 'A colour of your own' }).check({ force: true })
      await app.page.getByRole('textbox', { name: 'Colour' }).waitFor()
      for (const page of ['Appearance', 'Editor', 'Preview']) {
        await app.page.getByRole('option', { name: page }).click()
        await app.page.getByRole('heading', { name: page, level: 3 }).waitFor()
        await expectAccessible(app.page)
      }
      await app.page.keyboard.press('Escape')
      await app.page.getByRole('dialog').waitFor({ state: 'detached' })
      await app.page.keyboard.press('Control+Shift+?')
      await app.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
      await expectAccessible(app.page)
      await app.page.keyboard.press('Escape')
      await app.page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  )
})
