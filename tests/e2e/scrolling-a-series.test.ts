import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundlePage } from '../../scripts/bench/bundle-page.ts'
import { watchForComplaints } from './open-app.ts'
import type { ScrollNow } from './scroll-page.ts'
import { sharedBrowser } from './shared-browser.ts'

const browser = sharedBrowser()
const count = 1_000

/** A series of a thousand articles in the view's own modules, without the application around it. */
describe('a series of a thousand articles as one scroll', () => {
  let script = ''
  beforeAll(async () => {
    script = await bundlePage(resolve(import.meta.dirname, 'pages/scroll-series.ts'))
  })

  async function begin(): Promise<{
    readonly ask: <Result>(call: string) => Promise<Result>
    readonly now: () => Promise<ScrollNow>
    readonly end: () => Promise<void>
  }> {
    const page: Page = await browser().newPage()
    const complaints = watchForComplaints(page)
    await page.route('http://trial.invalid/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' }),
    )
    await page.goto('http://trial.invalid/')
    await page.evaluate(script)
    const ask = <Result>(call: string): Promise<Result> => page.evaluate<Result>(`scrollPage.${call}`)
    await ask(`begin(${count})`)
    return {
      ask,
      now: () => ask<ScrollNow>('now()'),
      end: async () => {
        expect(complaints()).toEqual([])
        await page.close()
      },
    }
  }

  it('has few of them on its page and asks for no others, wherever it is scrolled to', async () => {
    const { ask, now, end } = await begin()
    expect((await now()).top).toBe('Article 1')
    const seen = new Set((await now()).titles)
    for (const share of [0.5, 0.9, 0.2, 0.7, 1, 0]) {
      await ask(`scrollTo(${share})`)
      for (const title of (await now()).titles) seen.add(title)
    }
    const { most, elements, read, top, repeatedIds } = await now()
    expect(top).toBe('Article 1')
    // The window and one height of it above and below; the shortest article is 30 lines.
    expect(most).toBeLessThanOrEqual(6)
    expect(elements).toBeLessThan(6 * 120)
    expect(new Set(read).size).toBe(read.length)
    expect(read.length).toBeLessThanOrEqual(seen.size + 12)
    expect(repeatedIds).toEqual([])
    await end()
  })

  it('moves what is read by what is scrolled and by nothing else, however wrong heights were guessed', async () => {
    const { ask, end } = await begin()
    const moves: (number | null)[] = []
    await ask('scrollTo(0.5)')
    // Up, where nothing was laid out before, and down over more of it.
    for (let step = 0; step < 16; step += 1) moves.push(await ask<number | null>('scrollBy(-600)'))
    for (let step = 0; step < 20; step += 1) moves.push(await ask<number | null>('scrollBy(600)'))
    expect(moves.slice(0, 16).filter((moved) => moved === null || Math.abs(moved - 600) > 1)).toEqual([])
    expect(moves.slice(16).filter((moved) => moved !== null && Math.abs(moved + 600) > 1)).toEqual([])
    await end()
  })

  it('goes to an article, and stays with it while others above are written or the order is another', async () => {
    const { ask, now, end } = await begin()
    await ask('show(700)')
    expect((await now()).top).toBe('Article 700')
    await ask('scrollBy(40)')
    expect(await ask<number | null>(`write(699, ${JSON.stringify('Short.')})`)).toBe(0)
    expect(await ask<number | null>(`write(699, ${JSON.stringify('Long.\n\n'.repeat(60))})`)).toBe(0)
    expect(await ask<number | null>('reverse()')).toBe(0)
    const { top, titles } = await now()
    expect(top).toBe('Article 700')
    expect(titles.indexOf('Article 701')).toBeLessThan(titles.indexOf('Article 700'))
    expect(await ask<string>('followAnchor(700)')).toBe('Article 700')
    await end()
  })
})
