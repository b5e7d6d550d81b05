import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'
import { pasteByKeys } from './paste-by-keys.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const article = 'architecture-patterns/cqrs.md'

describe.each(storyHosts('browser'))('an author who pastes what is too much (%s)', (host) => {
  const workspace = folders.sample()
  const before = readFileSync(join(workspace, article), 'utf8')
  const opened = sharedApp(async () => {
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.open('12', 'CQRS Pattern')
    return app
  })

  it('has a line of 100,000 characters whole, goes on behind it, and takes it back', async () => {
    const { page, typeAtEnd } = await opened()
    const line = 'serial words, שורה 漢字 👩‍🚀 '.repeat(4000).trimEnd()
    expect(line.length).toBeGreaterThan(100_000)
    await typeAtEnd('\n\n')
    await pasteByKeys(page, { text: line, html: '' })
    await page.keyboard.type(' end')
    await expectOnDisk(workspace, article, (text) => text === `${before}\n\n${line} end`)
    await page.keyboard.press('Home')
    await page.keyboard.type('Begin ')
    await expectOnDisk(workspace, article, (text) => text.startsWith(before) && text.includes('Begin '))
    while (readFileSync(join(workspace, article), 'utf8') !== before) {
      await page.keyboard.press('Control+z')
      await page.keyboard.press('Control+s')
    }
  })

  it('is told that a head cannot be read, keeps every letter of it, and takes it back', async () => {
    const { page, editor } = await opened()
    const broken = '---\ntitle: [a\n\ttags: }\n  : "\n---\n\nText.\n'
    await page.getByRole('button', { name: 'Edit properties' }).click()
    await page.getByRole('button', { name: 'Show as text' }).click()
    await editor.focus()
    await page.keyboard.press('Control+a')
    await pasteByKeys(page, { text: broken, html: '' })
    await page.getByText('The properties cannot be read').first().waitFor()
    await expectOnDisk(workspace, article, (text) => text === broken)
    await editor.focus()
    await page.keyboard.press('Control+z')
    await expectOnDisk(workspace, article, (text) => text === before)
    await expect.poll(() => page.getByText('The properties cannot be read').count()).toBe(0)
  })
})
