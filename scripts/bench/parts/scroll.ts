import { openApp, openBare, probe, rowOf } from '../app-page.ts'
import type { Figure } from '../figure.ts'
import type { Part } from '../part.ts'
import { quantile } from '../quantiles.ts'

const seconds = 6
const late = 25

/** Frame times while a list of articles scrolls, against the same rows as plain elements. */
export const scroll: Part = {
  name: 'scroll',
  about: 'frame times of the scrolling list, against bare rows',
  run: async ({ sizes, browser, folder, workspace, note, skip }) => {
    const long = sizes.filter((articles) => articles >= 1000)
    if (long.length === 0) skip('scroll', 'it needs a list of 1,000 or more')
    for (const articles of long) {
      const made = workspace(articles)
      const app = await openApp(await browser(), folder, made)
      try {
        const first = made.names[0] ?? ''
        const row = await rowOf(app.page, first).boundingBox()
        const box = await probe(
          app.page,
          'markScroller',
          `:is([role="row"], [role="option"])[data-key="${first}"]`,
        )
        const rowHeight = row?.height ?? 34
        const options = { titles: made.names, rowHeight, ...box }
        const bare = await openBare(await browser(), 'bare-rows.ts', 'startRows', options)
        await app.page.waitForTimeout(2000)
        const ofBare = await probe(bare.page, 'frameTimes', seconds * 1000)
        await bare.close()
        const ofApp = await probe(app.page, 'frameTimes', seconds * 1000)
        note(...figuresOf(articles, ofApp, ofBare))
      } finally {
        await app.close()
      }
    }
  },
}

function figuresOf(articles: number, app: readonly number[], bare: readonly number[]): Figure[] {
  const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length
  const lateShare = (times: readonly number[]) =>
    (100 * times.filter((time) => time > late).length) / times.length
  const of = `${articles.toLocaleString('en')} rows`
  const budget = { of: 'ratio', atMost: 1.05 } as const
  const times = { part: 'scroll', unit: 'ms', budget } as const
  return [
    { ...times, what: `mean frame, ${of}; bare: plain rows`, value: mean(app), bare: mean(bare) },
    { ...times, what: `p95 frame, ${of}`, value: quantile(app, 0.95), bare: quantile(bare, 0.95) },
    {
      part: 'scroll',
      what: `frames over ${late} ms, ${of}`,
      value: lateShare(app),
      unit: '%',
      bare: lateShare(bare),
      budget: { of: 'value', atMost: 1 },
    },
  ]
}
