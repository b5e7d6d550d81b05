import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fullRun } from '../product/full-run.ts'
import { type PageCounts, pageCounts } from '../product/page-counts.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { storyHosts } from './hosts.ts'
import { expectStrip, keys, openAll, start } from './navigation-hands.ts'
import type { App } from './open-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const numbers = ['01', '03', '05', '08'] as const
const files = ['strategy-pattern.md', 'canary-deployment/index.md']
const switches = fullRun ? 200 : 40
/** A word that is marked; each letter is taken back again. */
const typed = 'teh  '
/**
 * Nodes of the lines that were written in stay in the browser's own history of typing, of which it keeps a thousand
 * steps. A page that kept an article's would have hundreds more with each.
 */
const nodesOfTyping = 12

describe.each(storyHosts('browser'))('an author who writes for a whole day (%s)', (host) => {
  it('leaves nothing behind in the page: after many switches and edits it holds no more than before', async () => {
    const workspace = folders.sample()
    const bytes = () => files.map((path) => readFileSync(join(workspace, 'architecture-patterns', path)))
    const before = bytes()
    const app = await start(host, browser(), { home: folders.make(), workspace })
    const { page } = app
    await openAll(app, ...numbers)
    await page.keyboard.press('Control+/')
    await page.locator('img.cm-live-picture').first().waitFor()

    const round = async (times: number, write: boolean): Promise<void> => {
      for (let nth = 0; nth < times; nth += 1) {
        await goToNext(app, keys(host).next, numbers[nth % numbers.length] ?? '')
        if (write) await writeAndTakeBack(app)
      }
      await app.preview.getByRole('heading', { level: 1, name: /^Canary/ }).waitFor()
    }
    await round(3 * numbers.length, true)
    await round(numbers.length, false)
    await page.evaluate(idle)
    const warm = await pageCounts(page)
    await round(switches, false)
    await expectNoMore(page, warm)
    await round(switches, true)
    await expectNoMore(page, { ...warm, nodes: warm.nodes + switches * nodesOfTyping })

    await expectStrip(page, '01 03 05 [08]')
    await app.close()
    expect(bytes()).toEqual(before)
  })
})

/** What is on its way out goes a moment later. How much memory script takes is the bench's to say. */
async function expectNoMore(page: Page, before: PageCounts): Promise<void> {
  const grown = async (): Promise<readonly string[]> => {
    const now = await pageCounts(page)
    return (['listeners', 'nodes', 'documents', 'workers'] as const)
      .filter((what) => now[what] > before[what])
      .map((what) => `${what}: ${before[what]}, then ${now[what]}`)
  }
  await expect.poll(grown, { interval: 500 }).toEqual([])
}

async function goToNext({ page, editor }: App, key: string, number: string): Promise<void> {
  await page.keyboard.press(key)
  await page.getByRole('textbox', { name: new RegExp(`^${number} .*, Markdown$`) }).waitFor()
  await editor.focus()
}

async function writeAndTakeBack({ page }: { readonly page: Page }): Promise<void> {
  await page.keyboard.press('Control+End')
  await page.keyboard.type(typed)
  for (const _ of typed) await page.keyboard.press('Backspace')
}

/** Resolves when the page has had nothing to do for a while, however busy the machine is. */
const idle = `new Promise((resolve) => {
  let calm = 0
  const look = (deadline) => {
    calm = deadline.timeRemaining() > 5 ? calm + 1 : 0
    if (calm < 20) setTimeout(() => requestIdleCallback(look), 25)
    else resolve()
  }
  requestIdleCallback(look)
})`
