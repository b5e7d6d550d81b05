import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordVersion } from '#core/history/record-version'
import { keepUnsaved } from '#core/recovery/unsaved-texts'
import { createDiskStorage } from '#core/storage/disk-storage'
import { openArticle, openSeries, rewrite, row } from '../hands.ts'
import type { Scene } from '../scene.ts'

const article = 'architecture-patterns/circuit-breaker.md'
const order = 'architecture-patterns/series.yaml'

/** Keeps a text as if it had been saved so many minutes before the moment of the pictures. */
async function keep(workspace: string, path: string, text: string, ago: number): Promise<void> {
  const at = new Date(Date.UTC(2026, 2, 12, 14, 32) - ago * 60_000)
  const bytes = new TextEncoder().encode(text)
  await recordVersion(createDiskStorage().system, workspace, path, bytes, { at, cause: 'saved' })
}

/** A week of work on one article, the last of it a sharper opening. */
async function writeForAWeek(workspace: string): Promise<void> {
  const text = readFileSync(join(workspace, article), 'utf8')
  const lines = text.split('\n')
  const ages = [7300, 7228, 5760, 1530, 1502, 94, 33, 12]
  for (const [nth, ago] of ages.entries()) {
    const cut = lines.slice(0, Math.max(8, Math.round((lines.length * (nth + 3)) / (ages.length + 2))))
    const body = cut.join('\n').replace(/^(\S+ \S+) (\S+)/m, '$1 rather $2')
    await keep(workspace, article, `${body}\n`, ago)
  }
}

/** Orders of the last days: two that were tried, and the one of now. */
async function orderForAWeek(workspace: string): Promise<void> {
  const text = readFileSync(join(workspace, order), 'utf8')
  const start = text.indexOf('articles:\n') + 'articles:\n'.length
  const items = text.slice(start).match(/(?:^ {2}#[^\n]*\n)*^ {2}- [^\n]*\n(?:^ {4}[^\n]*\n)*/gm) ?? []
  const head = text.slice(0, start)
  const swapped = (moves: readonly (readonly [number, number])[]): string => {
    const list = [...items]
    for (const [from, to] of moves) list.splice(to, 0, ...list.splice(from, 1))
    return head + list.join('')
  }
  await keep(
    workspace,
    order,
    swapped([
      [2, 9],
      [14, 3],
      [7, 1],
      [18, 11],
    ]),
    5700,
  )
  await keep(
    workspace,
    order,
    swapped([
      [2, 5],
      [11, 8],
    ]),
    1440,
  )
}

/** An evening's paragraph that was typed when the power failed. */
async function typeUntilThePowerFails(workspace: string): Promise<void> {
  const text = readFileSync(join(workspace, article), 'utf8')
  const typed = text
    .replace(/^(#+ .*)$/m, '$1 at night')
    .concat('\nA breaker that nobody tests is a switch that nobody has ever pressed. Open it on a Tuesday.\n')
  await keepUnsaved(
    createDiskStorage(),
    { root: workspace, userData: null },
    {
      series: 'architecture-patterns',
      path: 'circuit-breaker.md',
      text: typed,
      at: new Date(Date.UTC(2026, 2, 12, 14, 19)).toISOString(),
    },
  )
}

/** Earlier texts and orders, and what another program wrote into a text in hand. */
export const historyScenes: readonly Scene[] = [
  {
    name: 'versions',
    prepare: writeForAWeek,
    show: async ({ page }) => {
      await row(page, '01').waitFor()
      await page
        .getByRole('row', { name: /Circuit Breaker/ })
        .or(page.getByRole('option', { name: /Circuit Breaker/ }))
        .first()
        .click()
      await page.getByRole('textbox', { name: /Circuit Breaker.*, Markdown$/ }).waitFor()
      await page.keyboard.press('Control+Shift+Y')
      await page.getByRole('option', { name: /^12:58/ }).click()
      await page.getByText('What changed since 12 Mar 2026, 12:58').waitFor()
    },
  },
  {
    name: 'unsaved-text',
    prepare: typeUntilThePowerFails,
    show: async ({ page }) => {
      await openArticle(page, '03')
      await page.getByRole('button', { name: 'Look at it' }).click()
      await page.getByText('Open it on a Tuesday.').first().waitFor()
    },
  },
  {
    name: 'backlinks',
    show: async ({ page }) => {
      await openArticle(page, '10')
      await page.getByRole('button', { name: 'Actions for this article' }).click()
      await page.getByRole('menuitem', { name: 'What links here…' }).click()
      await page.getByRole('dialog').getByRole('option').first().waitFor()
    },
  },
  {
    name: 'rename-heading',
    show: async ({ page }) => {
      await openArticle(page, '10')
      await page.locator('.cm-line').filter({ hasText: '## Three states' }).click()
      await page.keyboard.press('F2')
      await page.getByRole('textbox', { name: 'Words of the heading' }).waitFor()
    },
  },
  {
    name: 'split-article',
    show: async ({ page }) => {
      await openArticle(page, '10')
      await page.locator('.cm-line').filter({ hasText: '## Three states' }).click()
      await page.getByRole('button', { name: 'Actions for this article' }).click()
      await page.getByRole('menuitem', { name: 'Split at the cursor…' }).click()
      await page.getByRole('textbox', { name: 'Title of the new article' }).waitFor()
    },
  },
  {
    name: 'versions-none',
    show: async ({ page }) => {
      await openArticle(page, '03')
      await page.keyboard.press('Control+Shift+Y')
      await page.getByText('No earlier versions').waitFor()
    },
  },
  {
    name: 'orders',
    prepare: orderForAWeek,
    show: async ({ page }) => {
      await openSeries(page, 'Architecture')
      await page.getByRole('button', { name: 'Earlier orders…' }).click()
      await page
        .getByText(/^What moved since/)
        .first()
        .waitFor()
      await page.getByRole('dialog').getByRole('option').nth(1).click()
    },
  },
  {
    name: 'merged',
    show: async ({ page, workspace }) => {
      await openArticle(page, '12')
      await page.locator('.cm-content').focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('A last thought')
      rewrite(workspace, 'architecture-patterns/cqrs.md', (text) => text.replace('# ', '# About '))
      await page.getByText(/^Merged \d+ change/).waitFor()
    },
    sizes: [{ width: 1440, height: 900 }],
  },
]
