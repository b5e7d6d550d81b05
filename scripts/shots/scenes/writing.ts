import { openArticle, row } from '../hands.ts'
import type { Scene, Stage } from '../scene.ts'

const write = ({ page }: Stage): Promise<void> => openArticle(page, '03')

/** The same where the list is a drawer. */
async function writeNarrow({ page }: Stage): Promise<void> {
  await page.getByRole('button', { name: 'Show list' }).click()
  await row(page, '03').click()
  await page.getByRole('textbox', { name: /^03 .*, Markdown$/ }).waitFor()
}

/** An article, its preview, and the colours in which both can be seen. */
export const writingScenes: readonly Scene[] = [
  { name: 'writing', show: write },
  {
    name: 'properties',
    show: async (stage) => {
      await write(stage)
      await stage.page.keyboard.press('Control+;')
    },
  },
  {
    name: 'beside',
    // In a smaller window the preview has the other one's place.
    sizes: [{ width: 1440, height: 900 }],
    show: async (stage) => {
      await write(stage)
      await row(stage.page, '07').click({ modifiers: ['Alt'] })
      await stage.page.getByRole('textbox', { name: /^07 .*, Markdown$/ }).waitFor()
    },
  },
  ...(['Sepia', 'Contrast'] as const).map((theme): Scene => ({
    name: `writing-${theme.toLowerCase()}`,
    colours: ['light'],
    show: async (stage) => {
      await write(stage)
      await stage.page.keyboard.press('Control+,')
      await stage.page.getByRole('radio', { name: theme }).check({ force: true })
      await stage.page.keyboard.press('Escape')
    },
  })),
  { name: 'narrow', sizes: [{ width: 800, height: 900 }], show: writeNarrow },
  {
    name: 'narrow-drawer',
    sizes: [{ width: 800, height: 900 }],
    show: async (stage) => {
      await writeNarrow(stage)
      await stage.page.getByRole('button', { name: 'Show list' }).click()
      await stage.page.locator('[data-drawer]').waitFor()
    },
  },
  ...(['List', 'Write', 'Read'] as const).map((pane): Scene => ({
    name: `small-${pane.toLowerCase()}`,
    sizes: [{ width: 480, height: 900 }],
    show: async ({ page }) => {
      await page.getByRole('radio', { name: 'List' }).check({ force: true })
      await row(page, '03').click()
      await page.getByRole('radio', { name: pane }).check({ force: true })
    },
  })),
]
