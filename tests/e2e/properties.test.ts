import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectAccessible } from './axe.ts'
import { storyHosts, openOn } from './hosts.ts'
import { type App, expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const path = 'architecture-patterns/cqrs.md'

/** A picture of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function openProperties({ page }: App): Promise<Locator> {
  await page.getByRole('button', { name: 'Edit properties' }).click()
  return page.getByRole('group', { name: 'Properties' })
}

async function closeProperties({ page }: App): Promise<void> {
  for (const name of ['Show as text', 'Close properties']) await page.getByRole('button', { name }).click()
}

/** The file with a line more behind its status, where keys go that usually stand after it. */
function withLine(text: string, line: string): string {
  return text.replace('\nstatus: published\n', `\nstatus: published\n${line}\n`)
}

describe.each(storyHosts('double'))('an author who changes properties (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  it('changes one line of the file with a tag, and takes it back in the editor', async () => {
    const before = readFileSync(join(workspace, path), 'utf8')
    const tags = /^tags: \[(.*)\]$/m.exec(before)?.[1] ?? ''
    const after = before.replace(`[${tags}]`, `[${tags}, two words]`)
    const app = await opened()
    await app.open('12', 'CQRS Pattern')
    await app.page.keyboard.press('Control+;')
    const form = app.page.getByRole('group', { name: 'Properties' })
    await form.getByRole('textbox', { name: 'Add a tag' }).fill('two words')
    await app.page.keyboard.press('Enter')
    await expectOnDisk(workspace, path, (text) => text === after)
    await app.editor.focus()
    await app.page.keyboard.press('Control+z')
    await expectOnDisk(workspace, path, (text) => text === before)
    await form.getByRole('row', { name: 'two words' }).waitFor({ state: 'detached' })
    await closeProperties(app)
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
    await closeProperties(app)
  })

  it('gives an article a cover from a file, in words, and takes each step back', async () => {
    const app = await opened()
    const { page } = app
    await app.open('12', 'CQRS Pattern')
    const before = readFileSync(join(workspace, path), 'utf8')
    const form = await openProperties(app)
    const more = form.getByRole('button', { name: 'More', exact: true })
    expect(await more.getAttribute('aria-expanded')).toBe('false')
    await more.focus()
    await page.keyboard.press('Enter')
    const chosen = page.waitForEvent('filechooser')
    await form.getByRole('button', { name: 'Choose file…' }).click()
    await (await chosen).setFiles({ name: 'Two Sides.png', mimeType: 'image/png', buffer: onePixel })
    const cover = form.getByRole('combobox', { name: 'Cover', exact: true })
    await expect.poll(() => cover.inputValue()).toMatch(/^Two-Sides-[0-9a-f]{8}\.png$/i)
    const address = await cover.inputValue()
    const withCover = withLine(before, `cover: ${address}`)
    await expectOnDisk(workspace, path, (text) => text === withCover)
    expect(readFileSync(join(workspace, 'architecture-patterns', address)).equals(onePixel)).toBe(true)
    // Only what the page could load is drawn.
    await form.getByRole('img', { name: 'Cover' }).waitFor()

    await form.getByRole('textbox', { name: 'Cover in words' }).fill('Two sides of a model')
    await expectOnDisk(
      workspace,
      path,
      (text) => text === withCover.replace(address, `${address}\ncoverAlt: Two sides of a model`),
    )
    await expectAccessible(page)
    await app.editor.focus()
    await page.keyboard.press('Control+z')
    await expectOnDisk(workspace, path, (text) => text === withCover)
    await page.keyboard.press('Control+z')
    await expectOnDisk(workspace, path, (text) => text === before)
    await closeProperties(app)
  })

  it('completes a cover with the pictures of the workspace, and hears of one that is not there', async () => {
    const app = await opened()
    const { page } = app
    await app.open('12', 'CQRS Pattern')
    const before = readFileSync(join(workspace, path), 'utf8')
    const form = await openProperties(app)
    await form.getByRole('button', { name: 'More', exact: true }).click()
    const cover = form.getByRole('combobox', { name: 'Cover', exact: true })
    await cover.click()
    await page.keyboard.type('quor')
    await page.getByRole('option', { name: 'assets/quorum.svg' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await form.getByRole('img').waitFor()
    await expectOnDisk(workspace, path, (text) => text === withLine(before, 'cover: assets/quorum.svg'))

    await cover.fill('../../nothing.svg')
    await page.keyboard.press('Tab')
    await form.getByText('There is no picture at this address').waitFor()
    await form.getByRole('textbox', { name: 'Original address' }).fill('example.org/cqrs')
    await page.keyboard.press('Tab')
    await form.getByText('This is no full address of the web').waitFor()
    // What was written is in the file all the same.
    await expectOnDisk(workspace, path, (text) => text.includes('\ncanonical: example.org/cqrs\n'))
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Remove cover' }).click()
    await form.getByRole('textbox', { name: 'Original address' }).fill('')
    await page.keyboard.press('Tab')
    await expectOnDisk(workspace, path, (text) => text === before)
    await closeProperties(app)
  })

  it('chooses language, direction and draft by keys', async () => {
    const app = await opened()
    const { page } = app
    await app.open('12', 'CQRS Pattern')
    const before = readFileSync(join(workspace, path), 'utf8')
    const form = await openProperties(app)
    await form.getByRole('button', { name: 'More', exact: true }).press('Enter')
    await form.getByRole('button', { name: /Language$/ }).press('Enter')
    await page.keyboard.type('Deut')
    await page.keyboard.press('Enter')
    await expectOnDisk(workspace, path, (text) => text === withLine(before, 'lang: de'))
    await form.getByRole('switch', { name: 'Draft' }).press(' ')
    await expectOnDisk(workspace, path, (text) => /^draft: true$/m.test(text))
    await form.getByRole('switch', { name: 'Draft' }).press(' ')
    await expectOnDisk(workspace, path, (text) => text === withLine(before, 'lang: de'))
    await app.editor.focus()
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
    await expectOnDisk(workspace, path, (text) => text === before)
    await closeProperties(app)
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
