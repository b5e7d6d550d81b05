import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allSeries, breakThings, goTo, makeDrafts, openSeries, row } from '../hands.ts'
import type { Scene } from '../scene.ts'

const patterns = 'Architecture Patterns'

/** The workspace as a whole, one series, and what was looked for. */
export const viewScenes: readonly Scene[] = [
  { name: 'all-series', prepare: makeDrafts, show: ({ page }) => allSeries(page) },
  {
    name: 'series-outline',
    show: async ({ page }) => {
      await openSeries(page, patterns)
      await page.getByRole('radio', { name: 'Outline' }).check({ force: true })
    },
  },
  {
    name: 'series-grouped',
    show: async ({ page }) => {
      await openSeries(page, patterns)
      await page.getByRole('radio', { name: 'Grouped' }).check({ force: true })
    },
  },
  {
    name: 'series-rename',
    show: async ({ page }) => {
      await openSeries(page, patterns)
      await page.getByRole('button', { name: 'Rename folder of the series…' }).click()
      await page.getByRole('textbox', { name: 'Folder name' }).waitFor()
    },
  },
  {
    name: 'series-empty',
    prepare: (workspace) => {
      mkdirSync(join(workspace, 'letters-on-craft'))
      writeFileSync(
        join(workspace, 'letters-on-craft/series.yaml'),
        'title: Letters on Craft\narticles: []\n',
      )
    },
    show: ({ page }) => openSeries(page, 'Letters on Craft'),
  },
  {
    name: 'series-damaged',
    prepare: (workspace) => {
      const manifest = join(workspace, 'writing-with-seriatim/series.yaml')
      writeFileSync(
        manifest,
        'title: Writing with Seriatim\narticles:\n  - first-steps.md\n  - path: [putting\n',
      )
    },
    show: ({ page }) => openSeries(page, 'Writing with Seriatim'),
  },
  {
    name: 'problems',
    prepare: breakThings,
    show: async ({ page }) => {
      await goTo(page, 'Problems')
      await page.getByText('sagas.md').first().waitFor()
    },
  },
  {
    name: 'problems-none',
    show: async ({ page }) => {
      await goTo(page, 'Problems')
      await page.getByRole('heading', { name: 'Nothing to fix' }).waitFor()
    },
  },
  {
    name: 'search',
    show: async ({ page }) => {
      await goTo(page, 'Search')
      await page.getByRole('searchbox', { name: 'Search all articles' }).fill('idempotent')
      await page
        .getByText(/^\d+ articles$/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'search-none',
    show: async ({ page }) => {
      await goTo(page, 'Search')
      await page.getByRole('searchbox', { name: 'Search all articles' }).fill('idempotant')
      await page.getByRole('heading', { name: /^No article says/ }).waitFor()
    },
  },
  {
    name: 'trash',
    show: async ({ page }) => {
      for (const number of ['09', '14']) {
        await row(page, number).focus()
        await page.keyboard.press('Delete')
        await page
          .getByText(/moved to trash/)
          .first()
          .waitFor()
      }
      await goTo(page, 'Trash')
      await page
        .getByRole('button', { name: /^Put back/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'trash-empty',
    show: async ({ page }) => {
      await goTo(page, 'Trash')
      await page.getByRole('heading', { name: 'The trash is empty' }).waitFor()
    },
  },
]
