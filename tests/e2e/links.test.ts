import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const series = 'architecture-patterns'
const linking = `${series}/consistency-patterns.md`

/** The author's files; what Seriatim keeps for itself, a write under way among it, is no part of them. */
const authorsTree = (workspace: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(treeBytes(workspace)).filter(([path]) => !/(?:^|\/)\.seriatim[-/]/.test(path)),
  )

describe.each(storyHosts('browser'))('an author whose articles link to one another (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

  it('gives a heading other words; links follow in open and closed texts, and Undo gives every byte back', async () => {
    const before = authorsTree(workspace)
    const app = await opened()
    const { page } = app
    // Open, so that its text has to follow as well.
    await app.open('03', 'Understanding Consistency Patterns')
    await app.open('10', 'Circuit Breaker Pattern')
    await page.locator('.cm-line').filter({ hasText: '## Three states' }).click()
    await page.keyboard.press('F2')
    const field = page.getByRole('textbox', { name: 'Words of the heading' })
    await expect.poll(() => field.inputValue()).toBe('Three states')
    await expectAccessible(page)
    await page.keyboard.type('How it switches')
    await page.keyboard.press('Enter')
    await page
      .getByText(/^The heading is “How it switches” now\. .* updated\./)
      .first()
      .waitFor()
    await expectOnDisk(workspace, linking, (text) => text.includes('circuit-breaker.md#how-it-switches'))
    await page.locator('.cm-line').filter({ hasText: '## How it switches' }).waitFor()
    // The caret is in the text again, where it was.
    await page.locator('.cm-content:focus').waitFor()

    await app.open('03', 'Understanding Consistency Patterns')
    await expect.poll(() => app.editor.innerText()).toContain('circuit-breaker.md#how-it-switches')
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expectOnDisk(workspace, linking, (text) => text.includes('circuit-breaker.md#three-states'))
    await expect.poll(() => app.editor.innerText()).toContain('circuit-breaker.md#three-states')
    expect(authorsTree(workspace)).toEqual(before)
  })

  it('sees what links to an article, goes there, and is told where a link leads', async () => {
    const app = await opened()
    const { page } = app
    await app.open('10', 'Circuit Breaker Pattern')
    await page.getByRole('button', { name: 'Actions for this article' }).click()
    await page.getByRole('menuitem', { name: 'What links here…' }).click()
    const dialog = page.getByRole('dialog', { name: /^What links to “Circuit Breaker/ })
    const link = dialog.getByRole('option', { name: /Understanding Consistency/ }).first()
    await link.waitFor()
    await expectAccessible(page)
    await link.click()
    await page.getByRole('textbox', { name: /^03 Understanding Consistency.*, Markdown$/ }).waitFor()
    const line = readFileSync(join(workspace, linking), 'utf8')
      .split('\n')
      .find((each) => each.includes('circuit-breaker.md'))
    await expect.poll(() => page.locator('.cm-activeLine').textContent()).toBe(line)

    await page
      .locator('.cm-content span')
      .filter({ hasText: 'circuit-breaker.md#three-states' })
      .last()
      .hover()
    await page
      .locator('.cm-tooltip')
      .getByText(/^10 Circuit Breaker Pattern/)
      .waitFor()
    await page.getByText('#three-states', { exact: true }).waitFor()
    await expectAccessible(page)
  })

  it('splits an article at the cursor and merges the parts again; links follow, and both can be undone', async () => {
    const before = authorsTree(workspace)
    const app = await opened()
    const { page } = app
    const menu = page.getByRole('button', { name: 'Actions for this article' })
    await app.open('03', 'Understanding Consistency Patterns')
    await app.open('10', 'Circuit Breaker Pattern')
    await app.editor.focus()
    await page.keyboard.press('Control+Home')
    await menu.click()
    await page.getByRole('menuitem', { name: 'Split at the cursor…' }).click()
    await page.getByText('Nothing would be left on one side.').waitFor()
    await page.keyboard.press('Escape')

    await page.locator('.cm-line').filter({ hasText: '## Three states' }).click()
    await menu.click()
    await page.getByRole('menuitem', { name: 'Split at the cursor…' }).click()
    const field = page.getByRole('textbox', { name: 'Title of the new article' })
    await expect.poll(() => field.inputValue()).toBe('Three states')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page
      .getByText(/^“Three states” is an article now\./)
      .first()
      .waitFor()
    // The new one is open, numbered and in its place.
    await page.getByRole('textbox', { name: /^11 Three states, Markdown$/ }).waitFor()
    await page.locator('.cm-content:focus').waitFor()
    await app.row('12', 'CQRS Pattern').or(app.row('12', 'Cloud Architecture')).waitFor()
    await expectOnDisk(workspace, linking, (text) => text.includes('three-states.md#three-states'))

    await app.open('10', 'Circuit Breaker Pattern')
    await expect.poll(() => app.editor.innerText()).not.toContain('Three states')
    await menu.click()
    await page.getByRole('menuitem', { name: 'Merge with next' }).click()
    await page
      .getByText(/^“Three states” is part of “Circuit Breaker Pattern/)
      .first()
      .waitFor()
    await expectOnDisk(workspace, linking, (text) => text.includes('circuit-breaker.md#three-states'))
    await expect.poll(() => app.editor.innerText()).toContain('## Three states')
    // The tab of what is gone is gone.
    await expect.poll(() => page.getByRole('tab', { name: /Three states/ }).count()).toBe(0)

    for (let step = 0; step < 2; step += 1) {
      await app.row('10', 'Circuit Breaker Pattern').focus()
      await page.keyboard.press('Control+z')
      const merged = step === 1
      await expect
        .poll(() => Object.keys(authorsTree(workspace)).includes(`${series}/three-states.md`))
        .toBe(!merged)
    }
    await expect.poll(() => authorsTree(workspace)).toEqual(before)
  })

  it('gives the folder of a series another name: what is open stays open, and Undo gives every byte back', async () => {
    const app = await opened()
    const { page } = app
    await app.open('10', 'Circuit Breaker Pattern')
    await app.typeAtEnd('\nTyped before.')
    await expectOnDisk(workspace, `${series}/circuit-breaker.md`, (text) => text.endsWith('Typed before.'))
    const before = authorsTree(workspace)
    await page.keyboard.press('Control+Shift+H')
    await page
      .getByRole('option', { name: /^Architecture Patterns/ })
      .first()
      .click()
    const button = page.getByRole('button', { name: 'Rename folder of the series…' })
    await button.click()
    const field = page.getByRole('textbox', { name: 'Folder name' })
    await expect.poll(() => field.inputValue()).toBe(series)
    await page.keyboard.type('writing-with-seriatim')
    await page.keyboard.press('Enter')
    await page.getByText(/"writing-with-seriatim" is there already/).waitFor()
    await expectAccessible(page)
    await field.fill('patterns')
    await page.keyboard.press('Enter')
    await page
      .getByText(/^“architecture-patterns” renamed\./)
      .first()
      .waitFor()
    await expectOnDisk(workspace, 'patterns/circuit-breaker.md', (text) => text.endsWith('Typed before.'))
    // The view is that of the same series, and the text in its tab goes on being saved.
    await page.getByRole('heading', { level: 1, name: /^Architecture Patterns/ }).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('textbox', { name: /^10 Circuit Breaker Pattern.*, Markdown$/ }).waitFor()
    await app.typeAtEnd(' And after.')
    await expectOnDisk(workspace, 'patterns/circuit-breaker.md', (text) => text.endsWith(' And after.'))
    while ((await app.editor.innerText()).includes(' And')) await page.keyboard.press('Control+z')
    await expectOnDisk(workspace, 'patterns/circuit-breaker.md', (text) => text.endsWith('Typed before.'))
    // The order's own undo: in the list.
    await app.row('10', 'Circuit Breaker Pattern').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => authorsTree(workspace)).toEqual(before)
    await app.row('10', 'Circuit Breaker Pattern').waitFor()
    await page.getByRole('textbox', { name: /^10 Circuit Breaker Pattern.*, Markdown$/ }).waitFor()
  })
})
