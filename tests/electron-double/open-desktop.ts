import type { FrameLocator, Locator, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { typeText, watchForComplaints } from '../e2e/open-app.ts'
import { repository } from '../product/run-seriatim.ts'
import { type Double, launchDouble } from './launch-double.ts'

/** The desktop application on the double, on a workspace of the test's own. */
export interface Desktop {
  readonly double: Double
  readonly page: Page
  readonly editor: Locator
  readonly preview: FrameLocator
  /** The row of an article in the list, by its number and the beginning of its title. */
  row(number: string, title: string): Locator
  open(number: string, title: string): Promise<void>
  typeAtEnd(text: string): Promise<void>
  /** Quits; fails on anything that page or main process complained about, but for a log that is expected. */
  quit(log?: RegExp): Promise<void>
}

export interface DesktopOptions {
  readonly home: string
  /** Left out: the welcome screen. */
  readonly workspace?: string
  readonly dark?: boolean
}

/** Starts the built application. The page is the one that the first window shows. */
export async function openDesktop({ home, workspace, dark = false }: DesktopOptions): Promise<Desktop> {
  const args = workspace === undefined ? [] : [`--workspace=${workspace}`]
  const double = launchDouble({ chromium: inject('chromium'), root: repository, home, args, dark })
  return handsOn(double, await double.page())
}

/** The same application by another page, such as the one after a crash. */
export function handsOn(double: Double, page: Page): Desktop {
  const complaints = watchForComplaints(page)
  const row = (number: string, title: string): Locator =>
    page.getByRole('row', { name: new RegExp(`^${number}, ${title}`) })
  const editor = page.locator('.cm-content')
  return {
    double,
    page,
    editor,
    preview: page.frameLocator('iframe'),
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
    quit: async (log) => {
      const code = await double.quit()
      expectNoComplaints(double, complaints(), code, log)
    },
  }
}

/** Fails on whatever went wrong in the main process, in the page, or at the end. */
export function expectNoComplaints(
  double: Double,
  ofPage: readonly string[],
  code: number | null,
  log = /^$/,
): void {
  const ofMain = double.complaints
  expect({ code, ofMain, ofPage, outside: double.told('outside') }).toEqual({
    code: 0,
    ofMain: [],
    ofPage: [],
    outside: [],
  })
  expect(double.output).toMatch(log)
}
