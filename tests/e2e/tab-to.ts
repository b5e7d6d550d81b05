import type { Page } from 'playwright-core'

/** What the focus is on: its label, else its text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''",
  )

/** Presses Tab until the focus is on what is wanted; everything must be within reach that way. */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    if (wanted.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${wanted.source}; it ended on "${await focused(page)}".`)
}
