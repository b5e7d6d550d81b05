import { previewed, row } from '../hands.ts'
import type { Scene } from '../scene.ts'

/** Articles on their way to another place. */
export const orderingScenes: readonly Scene[] = [
  {
    name: 'drag',
    show: async ({ page }) => {
      await previewed(page)
      const from = await row(page, '10').boundingBox()
      const onto = await row(page, '06').boundingBox()
      if (from === null || onto === null) throw new Error('Both rows must be in view.')
      const { mouse } = page
      await mouse.move(from.x + 80, from.y + from.height / 2)
      await mouse.down()
      await mouse.move(from.x + 80, from.y, { steps: 4 })
      await mouse.move(onto.x + 80, onto.y + onto.height * 0.25, { steps: 12 })
    },
    end: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.mouse.up()
    },
  },
  {
    name: 'lift',
    show: async ({ page }) => {
      await previewed(page)
      await row(page, '08').focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
    },
    end: async ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'rename',
    show: async ({ page }) => {
      await previewed(page)
      await row(page, '12').focus()
      await page.keyboard.press('F2')
      await page.getByRole('textbox', { name: 'File name' }).waitFor()
    },
    end: async ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'row-menu',
    show: async ({ page }) => {
      await previewed(page)
      await row(page, '08').focus()
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menuitem', { name: 'Move to series' }).press('ArrowRight')
      await page.getByRole('menuitem', { name: 'Writing with Seriatim' }).waitFor()
    },
    end: async ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'move-to-number',
    show: async ({ page }) => {
      await previewed(page)
      await row(page, '12').focus()
      await page.keyboard.press('Control+G')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Control+A')
      await page.keyboard.type('4')
    },
    end: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  },
]
