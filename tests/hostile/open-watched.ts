import type { Browser, Page } from 'playwright-core'
import { fullRun } from '../product/full-run.ts'
import { serveSeriatim } from '../product/serve-seriatim.ts'
import { type Doings, watchContext } from './watch-context.ts'

/** The application in browser mode, with a watch on all that its pages do. */
export interface WatchedApp {
  readonly page: Page
  readonly doings: () => Doings
  close(): Promise<void>
}

/** Opens a workspace. `home` takes the place of the user's. */
export async function openWatched(browser: Browser, home: string, root: string): Promise<WatchedApp> {
  const served = await serveSeriatim(home, root)
  const own = `${new URL(served.url).origin}/`
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  // Thousands of titles take their time to be drawn.
  if (fullRun) context.setDefaultTimeout(10 * 60_000)
  const doings = await watchContext(context, (address) => address.startsWith(own))
  const page = await context.newPage()
  await page.goto(served.url)
  await page.locator('[data-key]').first().waitFor()
  return {
    page,
    doings,
    close: async () => {
      await context.close()
      await served.stop()
    },
  }
}

/** What no page of payloads may do. */
export const nothing: Doings = { ran: [], asked: [], went: [] }

/** Waits until the preview holds a text. */
export const previewText = (page: Page, text: string) =>
  page.frameLocator('iframe').getByText(text, { exact: true }).first().waitFor()

/** The row of an article in the list, by its file name. */
export const articleRow = (page: Page, name: string) =>
  page.locator(`:is([role="row"], [role="option"])[data-key=${JSON.stringify(name)}]`)
