import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openArticle, rewrite, row } from '../hands.ts'
import type { Scene } from '../scene.ts'

const article = 'architecture-patterns/consistency-patterns.md'

/** What can go wrong, each in the way in which it goes wrong. */
export const troubleScenes: readonly Scene[] = [
  {
    name: 'conflict',
    show: async ({ page, workspace }) => {
      await openArticle(page, '03')
      await page.locator('.cm-line').nth(1).click()
      await page.keyboard.press('Home')
      await page.keyboard.type('Written here. ')
      rewrite(workspace, article, (text) => text.replace(/\n\n(\S)/, '\n\nWritten elsewhere. $1'))
      await page
        .getByText(/changed outside/i)
        .first()
        .waitFor()
    },
  },
  {
    name: 'missing-article',
    show: async ({ page, workspace }) => {
      await openArticle(page, '03')
      rmSync(join(workspace, article))
      await page
        .getByText(/file of this article is gone|has lost its file/i)
        .first()
        .waitFor()
    },
  },
  {
    name: 'disk-full',
    disk: 'small',
    show: async ({ page, workspace }) => {
      await openArticle(page, '03')
      fill(join(workspace, '.filler'))
      await page.locator('.cm-content').focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('A store that must answer has to choose which truth it gives up first.')
      await page.getByText('Disk full').first().waitFor()
    },
  },
  {
    name: 'not-utf8',
    prepare: (workspace) => {
      const file = join(workspace, article)
      const text = readFileSync(file, 'utf8').replace('A replica', 'Caf\u00e9s know it: a replica')
      writeFileSync(file, Buffer.from(text, 'latin1'))
    },
    show: async ({ page }) => {
      await row(page, '03').click()
      await page.getByRole('button', { name: 'Make a converted copy' }).waitFor()
    },
  },
  {
    name: 'read-only',
    prepare: (workspace) =>
      rewrite(workspace, 'seriatim.yaml', (text) => text.replace('format: 1', 'format: 2')),
    show: async ({ page }) => openArticle(page, '03'),
  },
  {
    name: 'disconnected',
    show: async ({ page, stopHost }) => {
      await openArticle(page, '03')
      await stopHost()
      await page
        .getByText(/Disconnected/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'unreachable',
    silent: true,
    show: async ({ page }) => {
      await page.getByRole('heading', { name: 'Seriatim does not answer' }).waitFor()
    },
  },
  {
    name: 'new-article',
    show: async ({ page }) => {
      await row(page, '20').waitFor()
      await page.keyboard.press('Alt+N')
    },
  },
]

/** Takes what room the disk has left. */
function fill(file: string): void {
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    for (;;) {
      try {
        writeFileSync(file, 'x'.repeat(size), { flag: 'a' })
      } catch {
        break
      }
    }
  }
}
