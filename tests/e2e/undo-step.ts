import type { Page } from 'playwright-core'

/** Takes a step back by its key, once the window has it: what is on the disk may be there a moment earlier. */
export async function undoStep(page: Page, step: RegExp): Promise<void> {
  await page.getByRole('contentinfo').getByRole('button', { name: step }).waitFor()
  await page.keyboard.press('Control+z')
}
