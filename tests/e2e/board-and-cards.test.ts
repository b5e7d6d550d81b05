import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { authorsFiles } from '../product/tree-bytes.ts'
import { expectAccessible } from './axe.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { sharedApp } from './shared-app.ts'
import { sharedBrowser } from './shared-browser.ts'
import { undoStep } from './undo-step.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const series = 'architecture-patterns'

const card = (page: Page, name: string): Locator => page.getByRole('option', { name: new RegExp(`^${name}`) })
const column = (page: Page, status: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^${status},`) })
const spoken = async (page: Page): Promise<string> =>
  (await page.locator('[aria-live="polite"]').allInnerTexts()).join(' ')
const selected = (page: Page): Promise<string[]> =>
  page
    .locator('[data-article-rows] [data-selected]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''))
const focusedKey = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement?.getAttribute('data-key') ?? ''")

async function show(page: Page, mode: string): Promise<void> {
  await page.getByRole('radio', { name: mode }).focus()
  await page.getByText(mode, { exact: true }).first().click()
  await page.locator(`[data-shown="${mode.toLowerCase()}"]`).waitFor()
}

async function center(of: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await of.boundingBox()
  if (box === null) throw new Error('What is dragged, and where to, must be in view.')
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 60) }
}

async function drag(
  page: Page,
  from: Locator,
  to: { readonly x: number; readonly y: number },
): Promise<void> {
  const start = await center(from)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
}

describe.each(storyHosts('double'))(
  'an author who looks at a series as a board and as cards (%s)',
  (host) => {
    const workspace = folders.sample()
    const opened = sharedApp(() => {
      const colours = host === 'browser' ? 'light' : 'dark'
      return openOn(host, browser(), { home: folders.make(), workspace, colours })
    })
    const file = (path: string): string => readFileSync(join(workspace, series, path), 'utf8')
    const changed = (before: Readonly<Record<string, string>>): string[] => {
      const after = authorsFiles(workspace)
      return Object.keys(after).filter((name) => after[name] !== before[name])
    }

    it('drops an article on a column: its status alone changes, its number stays, and one key takes it back', async () => {
      const app = await opened()
      const { page } = app
      await app.row('01', 'Strategy Design Pattern').waitFor()
      await page.keyboard.press('Control+Shift+H')
      await page.locator('[data-pane="navigation"]').getByText('Architecture Patterns').click()
      await show(page, 'Board')
      await column(page, 'Review').waitFor()
      await expectAccessible(page)

      const before = authorsFiles(workspace)
      await drag(page, card(page, '17, Event Sourcing Pattern'), await center(column(page, 'Draft')))
      // Drafts do not count among the numbers, and the label says so before the drop.
      await page.locator('[data-insertion-label]', { hasText: 'Becomes Draft, without a number' }).waitFor()
      const ready = await center(column(page, 'Ready'))
      await page.mouse.move(ready.x, ready.y, { steps: 8 })
      await page.locator('[data-insertion-label]', { hasText: 'Becomes Ready, stays 17' }).waitFor()
      await page.mouse.up()
      await column(page, 'Ready')
        .getByRole('option', { name: /^17, Event Sourcing Pattern/ })
        .waitFor()
      await expectOnDisk(workspace, `${series}/event-sourcing.md`, (text) => /^status: ready$/m.test(text))
      expect(changed(before)).toEqual([`${series}/event-sourcing.md`])
      await expect.poll(() => spoken(page)).toContain('Event Sourcing Pattern, Ready. Still 17 of 20.')
      await undoStep(page, /^Undo status of Event Sourcing/)
      await column(page, 'Review')
        .getByRole('option', { name: /^17, Event Sourcing Pattern/ })
        .waitFor()
      await expect.poll(() => changed(before)).toEqual([])
    })

    it('changes the status of several by keys as one step, and goes through cards in two dimensions', async () => {
      const { page } = await opened()
      const before = authorsFiles(workspace)
      // The one that was dragged is selected, too.
      await card(page, '18, ').click({ modifiers: ['Control'] })
      await card(page, '20, ').click({ modifiers: ['Control'] })
      await page.keyboard.press('Alt+ArrowRight')
      await column(page, 'Ready').getByRole('option', { name: /^20, / }).waitFor()
      await column(page, 'Ready').getByRole('option', { name: /^18, / }).waitFor()
      await expect.poll(() => changed(before).length).toBe(3)
      await expect.poll(() => spoken(page)).toContain('3 articles, Ready.')
      await undoStep(page, /^Undo status of 3 articles/)
      await expect.poll(() => changed(before)).toEqual([])
      await column(page, 'Review').getByRole('option', { name: /^20, / }).waitFor()

      await card(page, '17, ').focus()
      await page.keyboard.press('ArrowDown')
      expect(await focusedKey(page)).toBe('feature-flags.md')
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => column(page, 'Ready').locator(':focus').count()).toBe(1)
      await page.keyboard.type('cqrs')
      await expect.poll(() => focusedKey(page)).toContain('cqrs')
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menuitem', { name: 'Status' }).waitFor()
      await page.keyboard.press('Escape')
    })

    it('finds the same selection in every view, and moves cards by keys and by pointer', async () => {
      const { page } = await opened()
      await card(page, '05, ').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      const chosen = await selected(page)
      expect(chosen).toHaveLength(3)
      for (const mode of ['Cards', 'Board', 'Cards']) {
        await show(page, mode)
        await expect.poll(() => selected(page)).toEqual(chosen)
      }
      await expectAccessible(page)

      const before = authorsFiles(workspace)
      const back = async (): Promise<void> => {
        await page.keyboard.press('Control+z')
        await expect.poll(() => changed(before)).toEqual([])
      }
      await card(page, '02, Backend').focus()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Alt+ArrowRight')
      await card(page, '03, Backend').waitFor()
      await expect.poll(() => changed(before)).toEqual([`${series}/series.yaml`])
      await expect.poll(() => spoken(page)).toContain('3 of 20')
      await back()

      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await card(page, '05, Backend').waitFor()
      await back()

      const fourth = await card(page, '04, ').boundingBox()
      if (fourth === null) throw new Error('The fourth card is not in view.')
      await drag(page, card(page, '02, Backend'), { x: fourth.x + fourth.width - 20, y: fourth.y + 40 })
      await page.locator('[data-insertion-label]', { hasText: 'becomes 04' }).waitFor()
      await card(page, '02, ').first().waitFor()
      await page.mouse.up()
      await card(page, '04, Backend').waitFor()
      await back()
    })

    it('keeps the view of each series, and the words that are not saved yet', async () => {
      const app = await opened()
      const { page } = app
      await page.locator('[data-pane="navigation"]').getByText('Writing with Seriatim').click()
      await page.getByRole('radio', { name: 'Cards', checked: false }).waitFor()
      await page.locator('[data-pane="navigation"]').getByText('Architecture Patterns').click()
      await page.getByRole('radio', { name: 'Cards', checked: true }).waitFor()

      await card(page, '09, ').focus()
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: /^09 .*, Markdown$/ }).waitFor()
      await app.typeAtEnd('\n\nWords of this moment.')
      await app.row('09', 'Change Data Capture').focus()
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menuitem', { name: 'Status' }).click()
      await page.getByRole('menu', { name: 'Status' }).getByText('Review').click()
      await expectOnDisk(
        workspace,
        `${series}/change-data-capture.md`,
        (text) => /^status: review$/m.test(text) && text.includes('Words of this moment.'),
      )
      await expect.poll(() => app.editor.innerText()).toContain('Words of this moment.')
      expect(file('change-data-capture.md').match(/Words of this moment/g)).toHaveLength(1)
    })
  },
)
