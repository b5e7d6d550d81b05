import type { Page } from 'playwright-core'
import { openApp, probe } from '../app-page.ts'
import type { Figure } from '../figure.ts'
import { goToMiddle, makeLongArticles, showArticle } from '../long-articles.ts'
import type { Part } from '../part.ts'
import { quantile } from '../quantiles.ts'
import { typeKeys } from '../type-keys.ts'

/** Most milliseconds from a key to the preview that has it, by words of the article. */
const sizes = new Map([
  [20_000, 50],
  [200_000, 100],
])
const keys = 150
const warmUp = 24

/** Keystroke to the preview that shows it, and what that costs the editor. */
export const preview: Part = {
  name: 'preview',
  about: 'keystroke to patched preview; the editor with and without it',
  run: async (context) => {
    const made = makeLongArticles(context, [...sizes.keys()])
    const app = await openApp(await context.browser(), context.folder, made)
    try {
      for (const [words, atMost] of sizes) {
        const of = `${words.toLocaleString('en')} words`
        await showArticle(app.page, words)
        await goToMiddle(app.page)
        await writeAParagraph(app.page)
        await probe(app.page, 'watchPreview')
        const open = (await typeKeys(app.page, keys + warmUp)).painted.slice(warmUp)
        await probe(app.page, 'atRest')
        const patched = (await probe(app.page, 'patchedKeys')).slice(warmUp)
        for (const share of [0.5, 0.95]) {
          context.note({
            part: 'preview',
            what: `key to preview patched, ${of}, p${share * 100}`,
            value: quantile(patched, share),
            unit: 'ms',
            ...(share > 0.5 ? { budget: { of: 'value', atMost } } : {}),
          })
        }
        await togglePreview(app.page)
        const closed = (await typeKeys(app.page, keys + warmUp)).painted.slice(warmUp)
        await togglePreview(app.page)
        context.note(...[0.5, 0.95].map((share) => editorFigure(of, share, open, closed)))
      }
    } finally {
      await app.close()
    }
  },
}

function editorFigure(of: string, share: number, open: readonly number[], closed: readonly number[]): Figure {
  return {
    part: 'preview',
    what: `key to painted, ${of}, p${share * 100}; bare: preview closed`,
    value: quantile(open, share),
    unit: 'ms',
    bare: quantile(closed, share),
    budget: { of: 'ratio', atMost: 1.25 },
  }
}

/** A paragraph of its own to type in: what is typed at the end of a list or table may look different. */
async function writeAParagraph(page: Page): Promise<void> {
  for (const key of ['Enter', 'Enter', 'w', 'Enter', 'Enter', 'ArrowUp', 'ArrowUp', 'End']) {
    await page.keyboard.press(key)
  }
  await page.waitForTimeout(2000)
}

async function togglePreview(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+Backslash')
  await page.waitForTimeout(2000)
  await page.locator('.cm-content').focus()
}
