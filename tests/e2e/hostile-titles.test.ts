import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectHits } from '../hostile/expect-hits.ts'
import { beginning, makeHostileWorkspace } from '../hostile/hostile-workspace.ts'
import { articleRow, nothing, openWatched, previewText } from '../hostile/open-watched.ts'
import { payloads, samplePayloads } from '../hostile/payloads.ts'
import { fullRun } from '../product/full-run.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const tried = fullRun ? payloads : samplePayloads(12)
const minutes = 60_000

/** Shows another page of the site in the preview, and waits for it. */
async function showPage(page: Page, name: string, body: string): Promise<void> {
  const pages = page.getByRole('radiogroup', { name: 'Page of the site' })
  await pages.getByRole('radio', { name }).check({ force: true })
  await page
    .frameLocator('iframe')
    .locator(body)
    .waitFor({ timeout: (fullRun ? 15 : 1) * minutes })
}

describe('a workspace whose titles are payloads', () => {
  it(
    'runs nothing of the titles and descriptions of its series: cards, navigation, pages of the site, problems',
    async () => {
      const { root, series } = makeHostileWorkspace(join(folders.make(), 'workspace'), tried, 1)
      const { page, doings, close } = await openWatched(browser(), folders.make(), root)
      await articleRow(page, series[0]?.names[0] ?? '').click()
      await previewText(page, beginning(series[0]?.names[0] ?? ''))
      await showPage(page, 'The page of its series', 'main.series')
      await showPage(page, 'All Series', 'main.index')
      expect(await page.frameLocator('iframe').locator('.series-entry, main li').count()).toBeGreaterThan(
        tried.length / 2,
      )
      await page.keyboard.press('Control+Shift+H')
      await page.getByRole('heading', { level: 1, name: 'All Series' }).waitFor()
      const cards = page.getByRole('main').locator('li').getByRole('heading', { level: 2 })
      await expect.poll(() => cards.count(), { timeout: (fullRun ? 15 : 1) * minutes }).toBe(tried.length)
      await page.keyboard.press('Control+Shift+M')
      await page.getByRole('heading', { level: 1, name: 'Problems' }).waitFor()
      expect(doings()).toEqual(nothing)
      await expectHits(page.context(), doings)
      await close()
    },
    (fullRun ? 90 : 5) * minutes,
  )

  it(
    'runs nothing of the titles of its articles and sections: rows, tabs, search, preview',
    async () => {
      const { root, series } = makeHostileWorkspace(
        join(folders.make(), 'workspace'),
        tried,
        fullRun ? 1100 : 6,
      )
      const { page, doings, close } = await openWatched(browser(), folders.make(), root)
      const seen = new Set<string>()
      for (const { folder, names } of series) {
        const first = names[0] ?? ''
        if (folder !== series[0]?.folder)
          await page.getByRole('listbox', { name: 'Series' }).locator(`[data-key="${folder}"]`).click()
        for (const name of names.slice(0, 3)) {
          await articleRow(page, name).click()
          await previewText(page, beginning(name))
        }
        // Rows are made where they are scrolled to.
        await articleRow(page, first).click()
        const last = articleRow(page, names.at(-1) ?? '')
        for (;;) {
          for (const key of await page.locator('[data-key]').evaluateAll(keysOf)) seen.add(`${folder} ${key}`)
          if ((await last.count()) > 0) break
          await page.keyboard.press('PageDown')
        }
      }
      const missed = series.flatMap(({ folder, names }) =>
        names.filter((name) => !seen.has(`${folder} ${name}`)),
      )
      expect(missed).toEqual([])
      await page.keyboard.press('Control+Shift+F')
      await page.getByRole('searchbox', { name: 'Search all articles' }).fill('begins')
      await page.getByRole('listbox', { name: 'Articles found' }).getByRole('option').first().waitFor()
      expect(doings()).toEqual(nothing)
      await expectHits(page.context(), doings)
      await close()
    },
    (fullRun ? 90 : 5) * minutes,
  )
})

const keysOf = (rows: readonly { getAttribute(name: string): string | null }[]): string[] =>
  rows.map((row) => row.getAttribute('data-key') ?? '')
