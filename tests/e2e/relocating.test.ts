import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { authorsFiles } from '../product/tree-bytes.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const series = 'architecture-patterns'

describe.each(storyHosts('browser'))('an author who gives articles another place on disk (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  it('renames a file from the list; its text stays open, and Undo restores every byte', async () => {
    const app = await opened()
    const { page } = app
    await app.open('12', 'CQRS Pattern')
    await app.typeAtEnd('\nTyped before the name.')
    await expectOnDisk(workspace, `${series}/cqrs.md`, (text) => text.endsWith('Typed before the name.'))
    const before = authorsFiles(workspace)

    await app.row('12', 'CQRS Pattern').focus()
    await page.keyboard.press('F2')
    const field = page.getByRole('textbox', { name: 'File name' })
    await field.fill('Bulkhead')
    await page.keyboard.press('Enter')
    await page.getByText(/is there already/).waitFor()
    await field.fill('split-models')
    await page.keyboard.press('Enter')
    await page.getByText('“cqrs.md” renamed.').first().waitFor()
    const renamed = `${series}/split-models.md`
    await expectOnDisk(workspace, renamed, (text) => /^slug: cqrs$/m.test(text))
    await app.typeAtEnd(' And after it.')
    await expectOnDisk(workspace, renamed, (text) => text.endsWith('Typed before the name. And after it.'))
    await expect.poll(() => app.editor.innerText()).toContain('And after it.')

    // What was typed since would be lost, so it is not taken back.
    await app.row('12', 'CQRS Pattern').focus()
    await page.keyboard.press('Control+z')
    await page.getByText(/changed outside in the meantime, so nothing was done/).waitFor()
    expect(readFileSync(join(workspace, renamed), 'utf8')).toContain('And after it.')
    await app.editor.focus()
    for (let press = 0; press < ' And after it.'.length; press += 1) await page.keyboard.press('Backspace')
    await expectOnDisk(workspace, renamed, (text) => text.endsWith('Typed before the name.'))
    await app.row('12', 'CQRS Pattern').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => authorsFiles(workspace)).toEqual(before)
    await page.getByRole('textbox', { name: /^12 CQRS Pattern.*, Markdown$/ }).waitFor()
  })

  it('makes a copy by the menu of a row, which then has the focus; one Undo takes it away again', async () => {
    const app = await opened()
    const { page } = app
    const before = authorsFiles(workspace)
    await app.row('12', 'CQRS Pattern').focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Duplicate' }).press('Enter')
    await page
      .getByText(/^Made a copy of “CQRS Pattern/)
      .first()
      .waitFor()
    await expect
      .poll(() => page.locator(':focus').getAttribute('aria-label'))
      .toMatch(/^13, CQRS Pattern.* \(copy\)/)
    await page.getByRole('textbox', { name: /^13 CQRS Pattern.* \(copy\), Markdown$/ }).waitFor()
    expect(Object.keys(authorsFiles(workspace))).toContain(`${series}/cqrs-2.md`)
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect.poll(() => authorsFiles(workspace)).toEqual(before)
  })

  it('moves an article with its pictures to another series by its menu, and back by Undo', async () => {
    const before = authorsFiles(workspace)
    const app = await opened()
    const { page } = app
    // A preview would ask for the picture while that is on its way, and complain.
    await page.keyboard.press('Control+Shift+\\')
    await page.locator('iframe').waitFor({ state: 'detached' })
    await app.open('08', 'Canary Deployment Pattern')
    await app.row('08', 'Canary Deployment Pattern').focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Move to series' }).press('ArrowRight')
    await page.getByRole('menuitem', { name: 'Writing with Seriatim' }).press('Enter')
    await page.getByText('“Canary Deployment Pattern” moved to Writing with Seriatim.').first().waitFor()
    await app.row('08', 'Change Data Capture Pattern').waitFor()
    const moved = 'writing-with-seriatim/canary-deployment/index.md'
    const after = authorsFiles(workspace)
    // The address that its page had is not forgotten, and its links lead where they led.
    const there = readFileSync(join(workspace, moved), 'utf8')
    expect(there).toContain('aliases: [architecture-patterns/canary-deployment.html]')
    expect(there).toContain('[[circuit-breaker|breakers]]')
    const [far, near] = [`${series}/blue-green-deployment.md`, 'writing-with-seriatim/first-steps.md'].map(
      (path) => readFileSync(join(workspace, path), 'utf8'),
    )
    expect(far).toContain('[a canary](../writing-with-seriatim/canary-deployment/index.md)')
    expect(near).toContain('[the article on canaries](canary-deployment/index.md)')
    // The text is still in the editor, and is saved where it is now.
    await app.typeAtEnd('\nIn the other series.')
    await expectOnDisk(workspace, moved, (text) => text.endsWith('In the other series.'))
    for (let press = 0; press < '\nIn the other series.'.length; press += 1)
      await page.keyboard.press('Backspace')
    await expect.poll(() => authorsFiles(workspace)[moved]).toBe(after[moved])
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await app.row('08', 'Canary Deployment Pattern').waitFor()
    await expect.poll(() => authorsFiles(workspace)).toEqual(before)
  })
})

describe.each(storyHosts('double'))('a text that cannot be written as it is (%s)', (host) => {
  it('is shown where it is not UTF-8, and can be had as a converted copy', async () => {
    const workspace = folders.sample()
    const original = Buffer.from('---\ntitle: "Caf\u00e9"\n---\n\nUn caf\u00e9.\n', 'latin1')
    writeFileSync(join(workspace, series, 'cqrs.md'), original)
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.page
      .getByRole('row', { name: /^\d\d, .*cqrs|^12, / })
      .first()
      .click()
    await app.page.getByText('This file is not text in UTF-8. It is shown but not changed.').waitFor()
    await app.page.getByRole('button', { name: 'Make a converted copy' }).click()
    await expectOnDisk(workspace, `${series}/cqrs-utf-8.md`, (text) => text.includes('Un café.'))
    await expect.poll(() => app.editor.innerText()).toContain('Un café.')
    expect(readFileSync(join(workspace, series, 'cqrs.md')).equals(original)).toBe(true)
    await app.close()
  })

  it('is kept when its file is gone, and can be saved as a copy elsewhere', async () => {
    const workspace = folders.sample()
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.open('12', 'CQRS Pattern')
    rmSync(join(workspace, series, 'cqrs.md'))
    await app.page.getByText('The file of this article is gone.').waitFor()
    await app.typeAtEnd('\nStill here.')
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      app.page.getByRole('button', { name: 'Save a copy…' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('cqrs.md')
    if (host === 'browser') expect(readFileSync(await download.path(), 'utf8')).toContain('Still here.')
    await app.stop()
  })
})
