import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { breakThings, makeDrafts, openArticle, rewrite } from '../hands.ts'
import type { Scene, Stage } from '../scene.ts'

async function openExport({ page, site }: Stage): Promise<void> {
  await openArticle(page, '03')
  await page.keyboard.press('Control+Shift+E')
  await page.getByRole('textbox', { name: 'Folder' }).fill(site)
  await page.getByText(/^(Nothing is there yet|Exported here before|The folder holds)/).waitFor()
}

const startExport = (page: Page): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click()

async function exportOnce(stage: Stage): Promise<void> {
  await openExport(stage)
  await startExport(stage.page)
  await stage.page.getByText('Every word is accounted for.').waitFor()
}

async function openSettings(page: Page, name: string): Promise<void> {
  await openArticle(page, '03')
  await page.keyboard.press('Control+,')
  await page.getByRole('option', { name }).click()
  await page.getByRole('heading', { level: 3, name }).waitFor()
}

function draftsAndProblems(workspace: string): void {
  makeDrafts(workspace)
  breakThings(workspace)
}

/** Calls `halfway` when some pages are made and some are not. Runs in the page. */
const tellHalfway = `new MutationObserver(() => {
  const [, made, all] = /Rendering (\\d+) of (\\d+)/.exec(document.body.innerText) ?? []
  if (Number(made) > 0 && Number(made) < Number(all)) window.halfway()
}).observe(document.body, { subtree: true, childList: true, characterData: true })`

/** Settings, the shortcut sheet, and an export from its choices to its report. */
export const dialogScenes: readonly Scene[] = [
  ...['Appearance', 'Editor', 'Preview'].map((name): Scene => ({
    name: `settings-${name.toLowerCase()}`,
    show: ({ page }) => openSettings(page, name),
  })),
  {
    name: 'shortcuts',
    show: async ({ page }) => {
      await openArticle(page, '03')
      await page.keyboard.press('Control+Shift+?')
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'export', prepare: makeDrafts, show: openExport },
  { name: 'export-findings', prepare: draftsAndProblems, show: openExport },
  {
    name: 'export-blocked',
    prepare: (workspace) =>
      rewrite(workspace, 'architecture-patterns/bulkhead.md', (text) =>
        text.replace('---\n', '---\nslug: cqrs\n'),
      ),
    show: openExport,
  },
  {
    name: 'export-running',
    prepare: makeDrafts,
    show: async (stage) => {
      const { page } = stage
      await openExport(stage)
      // Half of the pages are made when the host is told to hold its breath.
      const halfway = new Promise<void>((done) => {
        void page.exposeBinding('halfway', () => {
          stage.pauseHost()
          done()
        })
      })
      await page.evaluate(tellHalfway)
      await startExport(page)
      await halfway
    },
  },
  { name: 'export-done', prepare: draftsAndProblems, show: exportOnce },
  {
    name: 'export-again',
    show: async (stage) => {
      await exportOnce(stage)
      writeFileSync(join(stage.site, 'CNAME'), 'notes.example\n')
      await stage.page.getByRole('button', { name: 'Export again' }).click()
      await stage.page.getByText(/1 is not and stays/).waitFor()
    },
  },
  {
    name: 'export-failed',
    show: async (stage) => {
      mkdirSync(stage.site)
      writeFileSync(join(stage.site, 'index.html'), '<h1>Somebody else’s</h1>\n')
      await openExport(stage)
      await stage.page.getByRole('checkbox', { name: 'Write beside them' }).check({ force: true })
      await startExport(stage.page)
      await stage.page.getByRole('heading', { name: 'Nothing was exported' }).waitFor()
    },
  },
]
