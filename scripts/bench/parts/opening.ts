import type { Locator, Page } from 'playwright-core'
import { openApp, probe, rowOf } from '../app-page.ts'
import { makeLongArticles, textOf } from '../long-articles.ts'
import type { Part } from '../part.ts'
import { shares } from '../shares.ts'

const sizes = [2000, 200_000]
const openings = 12
const switches = 40

/** From the press on a row, or on the tab of an article that is open, to the frame that shows the text. */
export const opening: Part = {
  name: 'opening',
  about: 'press to text, for an article that is opened and one that is open',
  run: async (context) => {
    for (const words of sizes) {
      // The first one is open when the window comes; each has other words.
      const texts = Array.from({ length: openings + 1 }, (_, index) => words + index)
      const beginnings = texts.map((each) => beginningOf(textOf(each)))
      const made = makeLongArticles(context, texts)
      const app = await openApp(await context.browser(), context.folder, made)
      const beginning = (index: number): string => beginnings[index] ?? ''
      const openRow = (index: number): Promise<number> =>
        press(app.page, rowOf(app.page, made.names[index] ?? ''), beginning(index))
      try {
        const opened = [await openRow(1), await openRow(2)]
        const switched: number[] = []
        for (let nth = 0; nth < switches; nth += 1) {
          const index = 1 + (nth % 2)
          const tab = app.page.locator(`[data-tab$="${made.names[index] ?? ''}"]`)
          switched.push(await press(app.page, tab, beginning(index)))
        }
        for (let index = 3; index <= openings; index += 1) opened.push(await openRow(index))
        const of = `${words.toLocaleString('en')} words`
        context.note(
          ...shares({ part: 'opening', what: `opened, ${of}`, values: opened, atMost: 300 }),
          ...shares({ part: 'opening', what: `switched to, ${of}`, values: switched, atMost: 50 }),
        )
      } finally {
        await app.close()
      }
    }
  },
}

/** Milliseconds until the text that begins so is shown; the page comes to rest after it. */
async function press(page: Page, what: Locator, beginning: string): Promise<number> {
  await probe(page, 'watchOpening', beginning)
  await what.click()
  const shown = await probe(page, 'watchedOpening')
  await probe(page, 'atRest')
  return shown
}

/** Words of the first paragraph, below head and title: no two articles share them. */
function beginningOf(text: string): string {
  return (text.split('\n\n')[2] ?? '').slice(0, 60)
}
