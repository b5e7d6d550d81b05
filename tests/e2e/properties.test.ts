import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { storyHosts, openOn } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const path = 'architecture-patterns/cqrs.md'

describe.each(storyHosts('double'))('an author who changes properties (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  it('changes one line of the file with a tag, and takes it back in the editor', async () => {
    const before = readFileSync(join(workspace, path), 'utf8')
    const tags = /^tags: \[(.*)\]$/m.exec(before)?.[1] ?? ''
    const after = before.replace(`[${tags}]`, `[${tags}, two words]`)
    const app = await opened()
    await app.open('12', 'CQRS Pattern')
    await app.page.getByRole('button', { name: 'Edit properties' }).click()
    const form = app.page.getByRole('group', { name: 'Properties' })
    await form.getByRole('textbox', { name: 'Add a tag' }).fill('two words')
    await app.page.keyboard.press('Enter')
    await expectOnDisk(workspace, path, (text) => text === after)
    await app.editor.focus()
    await app.page.keyboard.press('Control+z')
    await expectOnDisk(workspace, path, (text) => text === before)
    await form.getByRole('row', { name: 'two words' }).waitFor({ state: 'detached' })
    for (const name of ['Show as text', 'Close properties'])
      await app.page.getByRole('button', { name }).click()
  })

  it('renames an article in its title and leaves the name of its file', async () => {
    const before = readFileSync(join(workspace, path), 'utf8')
    const app = await opened()
    await app.open('12', 'CQRS Pattern')
    await app.page.getByRole('button', { name: 'Edit properties' }).click()
    await app.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Reads and Writes: "apart"')
    await expectOnDisk(
      workspace,
      path,
      (text) => text === before.replace(/^title: .*$/m, 'title: "Reads and Writes: \\"apart\\""'),
    )
    await app.row('12', 'Reads and Writes').waitFor()
    await app.editor.focus()
    await app.page.keyboard.press('Control+z')
    await expectOnDisk(workspace, path, (text) => text === before)
  })

  it('finds the caret and the words in the status bar, and goes to a heading of the outline', async () => {
    const app = await opened()
    await app.open('12', 'CQRS Pattern')
    const lines = readFileSync(join(workspace, path), 'utf8').split('\n')
    const bar = app.page.getByRole('contentinfo', { name: 'Status bar' })
    await app.editor.focus()
    await app.page.keyboard.press('Control+End')
    await bar.getByText(`Ln ${lines.length}, Col ${(lines.at(-1) ?? '').length + 1}`).waitFor()
    const words = Number(/(\d+) words/.exec(await bar.innerText())?.[1])
    await app.page.keyboard.type('\nThree more words.')
    await bar.getByText(`${words + 3} words`).waitFor()
    await app.page.keyboard.press('Shift+Home')
    await bar.getByText(`3 of ${words + 3} words selected`).waitFor()

    const heading = lines.findIndex((line) => line.startsWith('## '))
    await app.page.getByRole('button', { name: 'Outline' }).click()
    await app.page.getByRole('option', { name: (lines[heading] ?? '').slice(3) }).click()
    await bar.getByText(`Ln ${heading + 1}, Col 1`).waitFor()
    await expect.poll(() => app.page.locator('.cm-content:focus').count()).toBe(1)
  })
})
