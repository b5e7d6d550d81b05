import { openApp, probe } from '../app-page.ts'
import { makeLongArticles, showArticle } from '../long-articles.ts'
import type { Part } from '../part.ts'
import type { Pasted } from '../probe.ts'

const words = 2000
const times = 10

interface Trial {
  readonly what: string
  readonly pasted: Pasted
  /** Words by which the page says what became of it. */
  readonly answer: string
}

const trials: readonly Trial[] = [
  {
    what: '5 MB of HTML',
    pasted: { kind: 'text', text: 'x', html: '<b>x</b>', times: 655_360 },
    answer: 'of formatting',
  },
  {
    what: 'a picture of 60 MB',
    pasted: { kind: 'file', name: 'film.png', bytes: 60_000_000 },
    answer: 'has 60 MB',
  },
  {
    what: 'a file that is no picture',
    pasted: { kind: 'file', name: 'plan.png', bytes: 1000 },
    answer: '[plan](',
  },
  {
    what: 'a line of 100,000 characters',
    pasted: { kind: 'text', text: 'serial words ', html: '', times: 7700 },
    answer: 'serial words ',
  },
  {
    what: 'a head that cannot be read',
    pasted: { kind: 'text', text: '---\ntitle: [one\ntags: }\n---\n\nText.\n', html: '', times: 1 },
    answer: 'The properties cannot be read',
  },
]

/** What is too much or unreadable, out of the clipboard: until the page shows it or says what became of it. */
export const pasting: Part = {
  name: 'pasting',
  about: 'too much out of the clipboard, to the frame that answers',
  run: async (context) => {
    const made = makeLongArticles(context, [words])
    const app = await openApp(await context.browser(), context.folder, made)
    try {
      await showArticle(app.page, words)
      // A head out of sight is not written over.
      await app.page.getByRole('button', { name: 'Edit properties' }).click()
      await app.page.getByRole('button', { name: 'Show as text' }).click()
      for (const { what, pasted, answer } of trials) {
        const seen: number[] = []
        for (let time = 0; time < times; time += 1) {
          await app.page.locator('.cm-content').focus()
          await app.page.keyboard.press('Control+a')
          seen.push(await probe(app.page, 'answered', pasted, answer))
          await app.page.keyboard.press('Control+z')
          await probe(app.page, 'atRest')
        }
        context.note({
          part: 'pasting',
          what: `${what}, longest of ${times}`,
          value: Math.max(...seen),
          unit: 'ms',
          budget: { of: 'value', atMost: 100 },
        })
      }
    } finally {
      await app.close()
    }
  },
}
