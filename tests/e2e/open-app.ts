import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { serveSeriatim } from '../product/serve-seriatim.ts'

/** The application on one of its hosts, on a workspace of the test's own. */
export interface App extends Hands {
  readonly page: Page
  /** Tells the host to end, as the system would; `took` is in milliseconds. */
  stop(): Promise<{ readonly code: number | null; readonly took: number }>
  /** Ends the application; fails on any page error, console error or breach of the content policy. */
  close(): Promise<void>
}

/** What a test does with the page, whichever host it is on. */
export interface Hands {
  /** The row of an article in the list, by its number and the beginning of its title. */
  row(number: string, title: string): Locator
  /** Names of the rows of numbered articles, in the order shown; each begins with its number. */
  rows(): Promise<readonly string[]>
  /** Chooses an article in the list and waits until its text is in the editor. */
  open(number: string, title: string): Promise<void>
  /** Puts the caret at the end of the open article and types there. */
  typeAtEnd(text: string): Promise<void>
  readonly editor: Locator
  readonly preview: FrameLocator
}

export interface OpenOptions {
  readonly home: string
  /** Left out: the welcome screen. */
  readonly workspace?: string
  readonly colours?: 'light' | 'dark'
}

const settings: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' }

/** Collects everything a page complains about, its frames included. */
export function watchForComplaints(page: Page): () => readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    // Chromium reports what the content policy refused as an error of the console, too.
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('crash', () => complaints.push('the page crashed'))
  return () => complaints
}

/** Hands for the page of an opened application. */
export function handsOn(page: Page): Hands {
  const rows = page.getByRole('treegrid').getByRole('row')
  // Grouped lists have rows, flat ones options.
  const row = (number: string, title: string): Locator => {
    const name = new RegExp(`^${number}, ${title}`)
    return page.getByRole('row', { name }).or(page.getByRole('option', { name }))
  }
  const editor = page.locator('.cm-content')
  return {
    row,
    open: async (number, title) => {
      await row(number, title).click()
      await page.getByRole('textbox', { name: new RegExp(`^${number} ${title}.*, Markdown$`) }).waitFor()
    },
    typeAtEnd: async (text) => {
      await editor.focus()
      await page.keyboard.press('Control+End')
      await typeText(page, text)
    },
    rows: async () => {
      const labels = await rows.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
      return labels.filter((label) => /^\d\d, /.test(label))
    },
    editor,
    preview: page.frameLocator('iframe'),
  }
}

/**
 * Types as an author does: line ends and the last letters by keys, for what follows the last key is what stories
 * ask about. The words before come as a whole: each key paints a frame, which takes 30 ms of two cores.
 */
export async function typeText(page: Page, text: string): Promise<void> {
  const [, ends = '', words = '', last = ''] = /^(\n*)([^]*?)([^\n]{0,4})$/.exec(text) ?? []
  await page.keyboard.type(ends)
  if (words.includes('\n')) await page.keyboard.type(words)
  else if (words !== '') await page.keyboard.insertText(words)
  await page.keyboard.type(last)
}

/** Opens browser mode in a new context of the browser. */
export async function openInBrowser(
  browser: Browser,
  { home, workspace, colours = 'light' }: OpenOptions,
): Promise<App> {
  const served = await serveSeriatim(home, workspace)
  const context = await browser.newContext({ ...settings, colorScheme: colours })
  const page = await context.newPage()
  const complaints = watchForComplaints(page)
  await page.goto(served.url)
  return {
    ...handsOn(page),
    page,
    stop: async () => {
      const ended = await served.stop()
      await context.close()
      return ended
    },
    close: async () => {
      await context.close()
      const { code } = await served.stop()
      expect({ complaints: complaints(), code, log: served.log() }).toEqual({
        complaints: [],
        code: 0,
        log: '',
      })
    },
  }
}

/** Waits until a file of the workspace, as text, satisfies the test. How soon it must is the bench's to say. */
export async function expectOnDisk(
  workspace: string,
  path: string,
  matches: (text: string) => boolean,
): Promise<void> {
  await expect.poll(() => matches(readFileSync(join(workspace, path), 'utf8')), { interval: 50 }).toBe(true)
}
