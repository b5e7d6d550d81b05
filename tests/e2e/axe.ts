import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * No violation of any rule that axe knows, best practices included; each is named with its elements. The
 * preview's frame runs no script, axe's neither; what it shows is judged on the published pages.
 *
 * @param part judges only what matches this selector, without the rules for a whole page.
 */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  // What is just on its way in or out of the page is judged once it is there or gone.
  await expect.poll(() => violationsOf(page, part), { interval: 500 }).toEqual([])
}

async function violationsOf(page: Page, part: string | undefined): Promise<readonly string[]> {
  // Describing all that is right as well takes half of the time.
  const axe = new AxeBuilder({ page })
    .exclude('iframe')
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  )
}
