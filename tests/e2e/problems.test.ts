import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
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
const series = 'architecture-patterns'

describe.each(storyHosts('browser'))('an author who puts a series right (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))
  const file = (name: string): string => join(workspace, series, name)
  const text = (name: string): string => readFileSync(file(name), 'utf8')

  it('sees what is wrong as it comes and goes, on the rows, the card and in the list of problems', async () => {
    const { page, row, open, typeAtEnd } = await opened()
    await row('01', 'Strategy Design Pattern').waitFor()
    await page.keyboard.press('Control+Shift+M')
    await page.getByText(/^24 articles, \d+ links and \d+ images were checked a moment ago\.$/).waitFor()

    // Another program: a link that leads nowhere, a heading too deep, a picture that nothing shows.
    appendFileSync(file('cqrs.md'), '\nSee [a breaker](circuit-braker.md).\n\n##### Too deep\n')
    writeFileSync(file('assets/left.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const problems = page.getByRole('grid', { name: 'Problems by article' })
    const rowOf = (words: RegExp) => problems.getByRole('row', { name: words })
    await rowOf(/circuit-braker\.md/).waitFor()
    await rowOf(/^Warning.*left\.svg/).waitFor()
    await rowOf(/Too deep/).waitFor()
    await page.getByText('1 error', { exact: true }).first().waitFor()
    await expectAccessible(page)

    // The editor's own words: unsaved, and found when they are saved.
    await page.keyboard.press('Alt+ArrowLeft')
    await open('10', 'Circuit Breaker Pattern')
    await typeAtEnd('\n\n[nowhere](#nowhere)')
    await expect
      .poll(() => row('10', 'Circuit Breaker Pattern').getAttribute('aria-label'))
      .toContain('1 error')
    await page.keyboard.press('Control+Shift+H')
    await page.getByRole('img', { name: '2 errors' }).first().waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Alt+ArrowLeft')
  })

  it('takes a way out by its key, with what is unsaved kept, and takes it back', async () => {
    const { page, open, typeAtEnd, editor } = await opened()
    await open('12', 'CQRS Pattern')
    await typeAtEnd('\n\nWords of this moment.')
    await page.keyboard.press('Control+Shift+M')
    const problems = page.getByRole('grid', { name: 'Problems by article' })
    await problems.getByRole('row', { name: /circuit-braker\.md/ }).focus()
    await page.keyboard.press('Alt+Enter')
    await expectOnDisk(workspace, `${series}/cqrs.md`, (now) =>
      now.includes('See [a breaker](circuit-breaker.md).\n\n##### Too deep\n\n\nWords of this moment.'),
    )
    await problems.getByRole('row', { name: /circuit-braker\.md/ }).waitFor({ state: 'detached' })
    await page.getByText('Mended “cqrs.md”.').first().waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await problems.getByRole('row', { name: /circuit-braker\.md/ }).waitFor()
    expect(text('cqrs.md')).toContain('Words of this moment.')

    await page.getByRole('button', { name: /^Move to trash: .*left\.svg/ }).click()
    await problems.getByRole('row', { name: /^Warning.*left\.svg/ }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Fix all 2 safe ones' }).click()
    await expectOnDisk(workspace, `${series}/cqrs.md`, (now) =>
      now.includes('(circuit-breaker.md).\n\n### Too deep'),
    )
    await page.keyboard.press('Alt+ArrowLeft')
    await open('12', 'CQRS Pattern')
    await expect.poll(() => editor.innerText()).toContain('### Too deep')
  })

  it('looks through the checklist of a series before it is published', async () => {
    const { page } = await opened()
    await page.keyboard.press('Control+Shift+M')
    await page.getByRole('button', { name: 'Checklist' }).click()
    await page.getByRole('menuitem', { name: 'Architecture Patterns for Production Systems' }).click()
    await page.getByRole('heading', { name: 'Before publishing' }).waitFor()
    await page
      .getByText('Architecture Patterns for Production Systems: 11 of 12 are as readers should find them.')
      .waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Show 1 problem: Every link leads somewhere' }).click()
    const problems = page.getByRole('grid', { name: 'Problems by article' })
    await problems.getByRole('row', { name: /#nowhere/ }).waitFor()
    await page.getByRole('button', { name: /^Only: Every link leads somewhere/ }).click()
    await page.getByRole('radio', { name: 'All series' }).waitFor()
    // Enter opens at the line; there the word goes and the problem with it.
    await problems.getByRole('row', { name: /#nowhere/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: /^10 Circuit Breaker Pattern.*, Markdown$/ }).waitFor()
    await expect.poll(() => page.locator('.cm-activeLine').first().textContent()).toContain('#nowhere')
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Control+Shift+M')
    await page.getByText('Nothing to fix', { exact: true }).waitFor()
  })
})
