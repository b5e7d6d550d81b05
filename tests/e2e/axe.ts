import { source } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import * as z from 'zod'

const foundSchema = z.object({
  violations: z.array(
    z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()) })) }),
  ),
})

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
  // A page takes a quarter of a second for the rules themselves; it keeps them.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(source)
  const context = { include: part === undefined ? [['html']] : [[part]], exclude: [['iframe']] }
  // Describing all that is right as well takes half of the time.
  const options = { resultTypes: ['violations'], iframes: false }
  const found: unknown = await page.evaluate(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`,
  )
  return foundSchema
    .parse(found)
    .violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}
