import { pageCounts } from '../../../tests/product/page-counts.ts'
import { openApp, probe, rowOf } from '../app-page.ts'
import { makeLongArticles } from '../long-articles.ts'
import type { Part } from '../part.ts'

const articles = [2000, 2001, 2002, 2003]
const switches = 200
const warmUp = 12
/** Letters, each of which is taken back: ten edits with every switch. */
const letters = 'teh  '

/** What a day of writing leaves in the page: the undo of every article grows, nothing else should. */
export const session: Part = {
  name: 'session',
  about: 'memory of the page after 200 switches and 2,000 edits',
  run: async (context) => {
    const made = makeLongArticles(context, articles)
    const app = await openApp(await context.browser(), context.folder, made)
    const { page } = app
    const work = async (times: number) => {
      for (let nth = 0; nth < times; nth += 1) {
        await rowOf(page, made.names[nth % articles.length] ?? '').click()
        await page.locator('.cm-content').focus()
        await page.keyboard.press('Control+End')
        await page.keyboard.type(letters)
        for (const _ of letters) await page.keyboard.press('Backspace')
      }
      await probe(page, 'atRest')
      return pageCounts(page)
    }
    try {
      const warm = await work(warmUp)
      const late = await work(switches)
      context.note({
        part: 'session',
        what: 'memory of script; bare: before it',
        value: late.heap / 1024,
        unit: 'kB',
        bare: warm.heap / 1024,
      })
    } finally {
      await app.close()
    }
  },
}
