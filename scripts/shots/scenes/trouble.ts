import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openArticle, rewrite, row } from '../hands.ts'
import type { Scene } from '../scene.ts'

const article = 'architecture-patterns/consistency-patterns.md'

type Changes = readonly (readonly [string, string])[]

/** What two people made of one text: three places that both changed, and one each that the other did not. */
const mine: Changes = [
  ['a different kind of surprise, so choose', 'a different kind of surprise, and of regret, so choose'],
  ['at least your own writes', 'your own writes, in order'],
  ['List the screens, not the tables.', 'List the screens first.'],
  ['because staleness hides at low traffic', 'since staleness hides where traffic is low'],
]
const theirs: Changes = [
  ['a different kind of surprise, so choose', 'another sort of surprise, so choose'],
  ['at least your own writes', 'no less than your own writes'],
  ['List the screens, not the tables.', 'List screens, never tables.'],
  ['who is allowed to notice', 'who may notice'],
]

function changed(text: string, changes: Changes): string {
  return changes.reduce((now, [from, to]) => now.replace(from, to), text)
}

/** What can go wrong, each in the way in which it goes wrong. */
export const troubleScenes: readonly Scene[] = [
  {
    name: 'conflict',
    show: async ({ page, workspace }) => {
      await openArticle(page, '03')
      const text = readFileSync(join(workspace, article), 'utf8')
      await page.locator('.cm-content').focus()
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(changed(text, mine))
      rewrite(workspace, article, () => changed(text, theirs))
      await page.getByText('This article changed on disk while you were writing.').waitFor()
      await page.getByRole('radio', { name: 'Keep mine' }).first().check({ force: true })
      await page.keyboard.press('F7')
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
