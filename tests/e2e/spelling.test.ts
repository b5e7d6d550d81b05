import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { hasBeenOpen } from './open-menu.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const file = 'architecture-patterns/cqrs.md'

describe.each(storyHosts('double'))('an author who misspells (%s)', (host) => {
  it('sees it, takes what was meant, and teaches the dictionary a name', async () => {
    const workspace = folders.sample()
    const home = folders.make()
    const app = await openOn(host, browser(), { home, workspace })
    const { page } = app
    await app.open('12', 'CQRS Pattern')
    await app.typeAtEnd('\n\nWe recieve a Zettelkasten')
    const words = page.locator('.cm-misspelt')
    await expect.poll(() => words.allInnerTexts()).toContain('recieve')
    // The last word is being written.
    expect(await words.allInnerTexts()).not.toContain('Zettelkasten')
    await page.keyboard.type('. ')
    await expect.poll(() => words.allInnerTexts()).toContain('Zettelkasten')
    await expectAccessible(page)

    await page.keyboard.press('Home')
    for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Alt+Enter')
    await page.getByRole('option', { name: 'receive' }).waitFor()
    await page.getByRole('option', { name: 'Ignore in this article' }).waitFor()
    await expectAccessible(page)
    await hasBeenOpen(page)
    await page.keyboard.press('Enter')
    await expectOnDisk(workspace, file, (text) => text.includes('We receive a Zettelkasten. '))

    await words.filter({ hasText: 'Zettelkasten' }).click({ button: 'right' })
    await page.getByRole('option', { name: 'Add to dictionary' }).click()
    await expect.poll(() => words.allInnerTexts()).not.toContain('Zettelkasten')
    await page.keyboard.press('Control+,')
    await page.getByRole('option', { name: 'Editor' }).click()
    await page
      .getByRole('grid', { name: 'Your dictionary' })
      .getByRole('row', { name: 'Zettelkasten' })
      .waitFor()
    await page.getByRole('switch', { name: 'Check spelling' }).press(' ')
    await page.keyboard.press('Escape')
    await expect.poll(() => words.count()).toBe(0)
    await app.close()
  })

  it('spells as in Britain where the text says so, in its title too', async () => {
    const workspace = folders.sample()
    const path = join(workspace, file)
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace(/^---\n/, '---\nlang: en-GB\n')
        .replace(/^title: .*$/m, 'title: The Colour and the Color of CQRS # the collor'),
    )
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    const { page } = app
    await app.open('12', 'The Colour')
    const loaded: string[] = []
    page.on('response', (response) => loaded.push(response.url()))
    await app.typeAtEnd('\n\nMy favourite center is a neighbour of the theatre. ')
    const words = page.locator('.cm-misspelt')
    await expect.poll(() => words.allInnerTexts()).toContain('center')
    expect(await words.allInnerTexts()).not.toContain('favourite')
    expect(loaded.filter((url) => url.includes('american'))).toEqual([])
    await page.keyboard.press('Control+Home')
    await page.getByRole('button', { name: 'Edit properties' }).click()
    await page.getByRole('button', { name: 'Show as text' }).click()
    await expect.poll(() => words.allInnerTexts()).toContain('Color')
    const marked = await words.allInnerTexts()
    expect(marked).not.toContain('Colour')
    expect(marked).not.toContain('collor')
    await app.close()
  })

  it('is left alone in a text of another language', async () => {
    const workspace = folders.sample()
    const path = join(workspace, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^---\n/, '---\nlang: de\n'))
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    await app.open('12', 'CQRS Pattern')
    const started: string[] = []
    app.page.on('worker', (worker) => started.push(worker.url()))
    await app.typeAtEnd('\n\nWir schreiben Deutsch. ')
    await expectOnDisk(workspace, file, (text) => text.includes('Wir schreiben Deutsch. '))
    expect(await app.page.locator('.cm-misspelt').count()).toBe(0)
    // Nothing was read to find that out.
    expect(started.filter((url) => url.includes('spelling'))).toEqual([])
    await app.close()
  })
})
