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

describe.each(storyHosts('double'))('an author whose link leads nowhere (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  it('is told in the text, and puts it right by a key', async () => {
    const file = 'architecture-patterns/cqrs.md'
    const before = readFileSync(join(workspace, file), 'utf8')
    const app = await opened()
    const { page } = app
    await app.open('12', 'CQRS Pattern')
    await app.typeAtEnd('\n\nSee [a breaker](circuit-braker.md), and {{nothing}}.')
    const marks = page.locator('.cm-problem')
    await expect.poll(() => marks.allInnerTexts()).toEqual(['circuit-braker.md', '{{nothing}}'])
    await page.getByText('The link "circuit-braker.md" leads to nothing. It is exported as text.').waitFor()
    await expectAccessible(page)

    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await expect.poll(() => page.locator('.cm-activeLine').innerText()).toContain('See [a breaker]')
    await page.getByRole('button', { name: /^Link to 10 Circuit Breaker Pattern/ }).waitFor()
    await page.keyboard.press('Alt+Enter')
    await expectOnDisk(workspace, file, (text) => text.includes('See [a breaker](circuit-breaker.md), and'))
    await expect.poll(() => marks.allInnerTexts()).toEqual(['{{nothing}}'])

    await page.keyboard.press('Control+z')
    await expect.poll(() => app.editor.innerText()).toContain('circuit-braker.md')
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('Control+z')
    await expectOnDisk(workspace, file, (text) => text === before)
    await expect.poll(() => marks.count()).toBe(0)
  })

  it('is told of a footnote without a note, and writes it where a key leads', async () => {
    const file = 'architecture-patterns/circuit-breaker.md'
    const app = await opened()
    await app.open('10', 'Circuit Breaker Pattern')
    await app.typeAtEnd('\n\nA claim.[^why]')
    const marks = app.page.locator('.cm-problem')
    await expect.poll(() => marks.allInnerTexts()).toEqual(['[^why]'])
    await app.page.getByRole('button', { name: /^Write the note/ }).waitFor()
    await app.page.keyboard.press('Alt+Enter')
    await app.page.keyboard.type('Because.')
    await expectOnDisk(workspace, file, (text) => text.endsWith('A claim.[^why]\n\n[^why]: Because.'))
    await expect.poll(() => marks.count()).toBe(0)
  })
})
