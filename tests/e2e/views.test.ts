import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { expectAccessible } from './axe.ts'
import { storyHosts, openOn } from './hosts.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'
import { focused, tabTo } from './tab-to.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
/** How long the page may take on a machine that does other work, too. */
const manifest = 'architecture-patterns/series.yaml'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

/** Goes to a place of the navigation with keys alone. */
async function goTo(page: Page, place: string): Promise<void> {
  const inNavigation = (): Promise<boolean> =>
    page.evaluate(`document.activeElement?.closest('[data-pane="navigation"]') != null`)
  for (let step = 0; step < 6 && !(await inNavigation()); step += 1) await page.keyboard.press('F6')
  await page.keyboard.press('Home')
  for (let step = 0; step < 6 && !(await focused(page)).startsWith(place); step += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** The files of the author that changed, came or went. */
function changedFiles(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  // A write under way has a name of ours beside the file for a moment.
  return [...names].filter((name) => !/(?:^|\/)\.seriatim[-/]/.test(name) && before[name] !== after[name])
}

const activeLine = (page: Page) => page.locator('.cm-activeLine')

describe.each(storyHosts('double'))('the views over a workspace (%s)', (host) => {
  const workspace = folders.sample()
  const opened = sharedApp(() => {
    const colours = host === 'browser' ? 'light' : 'dark'
    return openOn(host, browser(), { home: folders.make(), workspace, colours })
  })

  it('come up by keys, take the focus, shut nobody out, and find a word where it stands', async () => {
    const app = await opened()
    const { page } = app
    await app.row('01', 'Strategy Design Pattern').waitFor()

    await page.keyboard.press('Control+Shift+H')
    await heading(page, 'All Series').waitFor()
    await expect.poll(() => focused(page)).toBe('All Series')
    await page.getByText('2 series · 24 articles').waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: /^Statistics/ }).click()
    await heading(page, 'Statistics').waitFor()
    await page.getByRole('row', { name: /^01, Strategy Design Pattern/ }).waitFor()
    await expectAccessible(page)

    await page.keyboard.press('Control+Shift+F')
    await heading(page, 'Search').waitFor()
    await expect.poll(() => focused(page)).toBe('Search all articles')
    await page.keyboard.type('idempotantly')
    await page.getByText('No article says “idempotantly”').waitFor()
    await expectAccessible(page)

    await page.keyboard.press('Control+Shift+M')
    await heading(page, 'Problems').waitFor()
    await page.getByText('Nothing to fix').waitFor()
    await page.getByText(/^24 articles, 64 links and 2 images were checked a moment ago/).waitFor()
    await expectAccessible(page)

    await goTo(page, 'Trash')
    await heading(page, 'Trash').waitFor()
    await page.getByText('The trash is empty').waitFor()
    await expectAccessible(page)

    await page.keyboard.press('Control+Shift+H')
    await tabTo(page, /^Architecture Patterns for Production Systems$/)
    await page.keyboard.press('Enter')
    await heading(page, 'Architecture Patterns for Production Systems').waitFor()
    await page.getByText('20 articles · ~284 min total · Updated 12 Mar 2026').first().waitFor()
    await app.row('01', 'Strategy Design Pattern').waitFor()
    await expectAccessible(page)

    // The focus is back on the card that was opened.
    await page.keyboard.press('Alt+ArrowLeft')
    await heading(page, 'All Series').waitFor()
    await expect.poll(() => focused(page)).toBe('Architecture Patterns for Production Systems')

    await page.keyboard.press('Control+Shift+F')
    await expect.poll(() => focused(page)).toBe('Search all articles')
    await page.keyboard.type('quorum')
    const found = page.getByRole('listbox', { name: 'Articles found' }).getByRole('option')
    await found.first().waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: /, Markdown$/ }).waitFor()
    await expect.poll(async () => (await activeLine(page).textContent())?.toLowerCase()).toContain('quorum')
  })

  it('lead from a problem to its line and back', async () => {
    const app = await opened()
    const article = join(workspace, 'architecture-patterns/circuit-breaker.md')
    const before = readFileSync(article)
    appendFileSync(article, '\nSee [the other one](./not-there.md).\n')
    const line = readFileSync(article, 'utf8').split('\n').length - 1
    const { page } = app
    await app.row('01', 'Strategy Design Pattern').waitFor()

    await page.keyboard.press('Control+Shift+M')
    await page.getByRole('row', { name: /not-there\.md/ }).waitFor()
    await expectAccessible(page)
    await tabTo(page, /not-there\.md/)
    await expect.poll(() => focused(page)).toContain(`Line ${line}`)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: /^10 Circuit Breaker Pattern.*, Markdown$/ }).waitFor()
    await expect.poll(() => activeLine(page).textContent()).toContain('./not-there.md')
    await expect
      .poll(() => page.evaluate("document.activeElement?.classList.contains('cm-content')"))
      .toBe(true)
    expect(await activeLine(page).isVisible()).toBe(true)

    await page.keyboard.press('Alt+ArrowLeft')
    await heading(page, 'Problems').waitFor()
    await expect.poll(() => focused(page)).toContain('not-there.md')
    writeFileSync(article, before)
    await page.getByText('Nothing to fix').waitFor()
    await page.keyboard.press('Alt+ArrowRight')
    await app.open('01', 'Strategy Design Pattern')
  })

  it('put back from the trash what was moved there, and empty it when asked', async () => {
    const article = 'architecture-patterns/circuit-breaker.md'
    const before = treeBytes(workspace)
    const app = await opened()
    const { page } = app
    const order = (): readonly (string | undefined)[] =>
      [...readFileSync(join(workspace, manifest), 'utf8').matchAll(/path: ([\w/.-]+)/g)].map(
        ([, path]) => path,
      )
    const orderBefore = order()
    for (const outcome of ['back', 'gone'] as const) {
      await app.row('10', 'Circuit Breaker Pattern').click()
      await app.row('10', 'Circuit Breaker Pattern').focus()
      await page.keyboard.press('Delete')
      await app.row('10', 'Cloud Architecture Patterns').waitFor()
      await page.keyboard.press('Control+Shift+H')
      await heading(page, 'All Series').waitFor()
      await goTo(page, 'Trash')
      await page.getByRole('row', { name: /^10, Circuit Breaker Pattern.*Architecture Patterns/ }).waitFor()
      await expectAccessible(page)
      if (outcome === 'back') {
        await tabTo(page, /^Put back Circuit Breaker Pattern:/)
        await page.keyboard.press('Enter')
        await page.getByText('The trash is empty').waitFor()
        await expect.poll(() => focused(page)).toBe('Trash')
        await expect.poll(() => treeBytes(workspace)[article]).toBe(before[article])
        expect(order()).toEqual(orderBefore)
        await page.keyboard.press('Control+Shift+H')
        await heading(page, 'All Series').waitFor()
        await tabTo(page, /^Architecture Patterns for Production Systems$/)
        await page.keyboard.press('Enter')
        await heading(page, 'Architecture Patterns for Production Systems').waitFor()
      } else {
        await tabTo(page, /^Empty trash$/)
        await page.keyboard.press('Enter')
        const dialog = page.getByRole('dialog', { name: 'Empty the trash?' })
        await dialog.getByText(/^1 article, [\d,]+ words\. History goes with it\.$/).waitFor()
        await expectAccessible(page)
        await dialog.getByRole('button', { name: 'Empty trash' }).press('Enter')
        await page.getByText('The trash is empty').waitFor()
        await expect.poll(() => focused(page)).toBe('Trash')
        expect(treeBytes(workspace)[article]).toBeUndefined()
      }
    }
  })
})

describe.each(storyHosts('double'))(
  'the views over a workspace with a damaged series and an empty one (%s)',
  (host) => {
    const workspace = folders.sample()
    for (const [folder, text] of [
      ['fresh', 'title: Reading the Compiler\narticles: []\n'],
      ['hurt', 'title: Notes\narticles:\n  - one.md\nsections: [\n'],
    ] as const) {
      mkdirSync(join(workspace, folder))
      writeFileSync(join(workspace, folder, 'series.yaml'), text)
    }
    writeFileSync(join(workspace, 'hurt/one.md'), '# One\n\nText.\n')
    writeFileSync(join(workspace, 'hurt/two.md'), '# Two\n\nText.\n')
    const opened = sharedApp(() => openOn(host, browser(), { home: folders.make(), workspace }))

    it('say what is safe where a series is damaged, and what to do where one is empty', async () => {
      const before = treeBytes(workspace)
      const app = await opened()
      const { page } = app
      await app.row('01', 'Strategy Design Pattern').waitFor()
      await page.keyboard.press('Control+Shift+H')
      await page.getByText('1 keeps its place, 1 is listed under Unplaced').waitFor()
      await expectAccessible(page)
      await tabTo(page, /^Notes$/)
      await page.keyboard.press('Enter')
      await heading(page, 'Notes').waitFor()
      await page.getByText('The order of this series needs a look').waitFor()
      await expectAccessible(page)
      await tabTo(page, /^Show the problem$/)
      await page.keyboard.press('Enter')
      await page.getByRole('row', { name: /hurt\/series\.yaml cannot be read/ }).waitFor()

      await page.keyboard.press('Control+Shift+H')
      await tabTo(page, /^Reading the Compiler$/)
      await page.keyboard.press('Enter')
      await page.getByText('Start with the list, or with a sentence').waitFor()
      await expectAccessible(page)
      expect(changedFiles(before, treeBytes(workspace))).toEqual([])
      await tabTo(page, /^New article/)
      await page.keyboard.press('Enter')
      await page.keyboard.type('A first look')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: /A first look, Markdown$/ }).waitFor()
      await expect
        .poll(() => readFileSync(join(workspace, 'fresh/series.yaml'), 'utf8'))
        .toContain('a-first-look.md')
      await page.getByRole('button', { name: 'Undo creating A first look' }).click()
      await expect.poll(() => changedFiles(before, treeBytes(workspace))).toEqual([])
    })

    it('move an article in the view of its series: one small file changes', async () => {
      const before = treeBytes(workspace)
      const app = await opened()
      const { page } = app
      await page.keyboard.press('Control+Shift+H')
      await heading(page, 'All Series').waitFor()
      await tabTo(page, /^Architecture Patterns for Production Systems$/)
      await page.keyboard.press('Enter')
      await heading(page, 'Architecture Patterns for Production Systems').waitFor()
      await tabTo(page, /^01, Strategy Design Pattern|^Core patterns/)
      await page.keyboard.type('10')
      await expect.poll(() => focused(page)).toMatch(/^10, Circuit Breaker Pattern/)
      await page.keyboard.press('Alt+ArrowUp')
      await app.row('09', 'Circuit Breaker Pattern').waitFor()
      const order = (): string => readFileSync(join(workspace, manifest), 'utf8')
      await expect
        .poll(() => order().indexOf('circuit-breaker.md') < order().indexOf('change-data-capture.md'))
        .toBe(true)
      const after = treeBytes(workspace)
      expect(changedFiles(before, after)).toEqual([manifest])

      // With articles hidden in between, a move would not do what it shows.
      await page.getByRole('button', { name: 'Filter' }).click()
      await page.keyboard.type('deployment')
      await page.getByText('4 of 20 articles').waitFor()
      await expectAccessible(page)
      await page.keyboard.press('Tab')
      await tabTo(page, /^\d\d, .*Deployment/)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Alt+ArrowDown')
      const spoken = page.locator('[data-spoken]')
      await expect
        .poll(() => spoken.textContent())
        .toBe('The list is filtered. Clear the filter to move articles.')
      expect(treeBytes(workspace)[manifest]).toBe(after[manifest])
    })
  },
)
