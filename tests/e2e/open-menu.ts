import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Keys within so many milliseconds of its opening are meant for the text, not for a menu. */
const noticed = 80

/** Waits until the editor's menu of suggestions takes keys. */
export async function hasBeenOpen(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Suggestions' }).waitFor()
  const since = Date.now()
  await expect.poll(() => Date.now() - since).toBeGreaterThan(noticed)
}
