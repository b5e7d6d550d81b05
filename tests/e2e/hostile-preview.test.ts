import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundlePage } from '../../scripts/bench/bundle-page.ts'
import { allLayers, type Layers, type Manner, noLayers, type Tried } from '../hostile/layers.ts'
import { type Payload, payloads, samplePayloads } from '../hostile/payloads.ts'
import { type Doings, watchContext } from '../hostile/watch-context.ts'
import { fullRun } from '../product/full-run.ts'
import { sharedBrowser } from './shared-browser.ts'

const browser = sharedBrowser()
const tried = fullRun ? payloads : samplePayloads(48)

/** No server: the page is made of the preview's own modules and has no policy of the application around it. */
const origin = 'http://trial.invalid'

let bundled: Promise<string> | null = null

/** The script of the page, made once: it has the whole pipeline in it. */
function pageScript(): Promise<string> {
  bundled ??= bundlePage(resolve(import.meta.dirname, '../hostile/page/try-payloads.ts'))
  return bundled
}

async function runTrial(
  layers: Layers,
  manner: Manner,
  given: readonly Payload[] = tried,
): Promise<Tried & Doings> {
  const context = await browser().newContext()
  const doings = await watchContext(context, (address) => address.startsWith(`${origin}/`))
  await context.route(`${origin}/**`, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><body>' })
      : route.fulfill({ status: 404 }),
  )
  const page = await context.newPage()
  await page.goto(`${origin}/`)
  await page.evaluate(await pageScript())
  const trial = JSON.stringify({ layers, manner, payloads: given })
  const seen = await page.evaluate<Tried>(`trialPage.tryPayloads(${trial})`)
  const all = { ...seen, ...doings() }
  await context.close()
  return all
}

const nothing = { ran: [], asked: [], went: [] }

/** One of the three taken away: what the pipeline sees to, what the pane sees to, what the browser's policy sees to. */
const withoutOne: readonly [string, Layers][] = [
  ['the sanitiser', { ...allLayers, sanitiser: false }],
  ['purifier and sandbox', { ...allLayers, purifier: false, sandbox: false }],
  ['the policy', { ...allLayers, policy: false }],
]

const only = (...names: readonly (keyof Layers)[]): Layers => ({
  ...noLayers,
  ...Object.fromEntries(names.map((name) => [name, true])),
})

describe('hostile articles in the preview', () => {
  it('are three thousand and more, all different', () => {
    const shapes = payloads.map(({ id, markdown }) => markdown.replaceAll(String(id), ''))
    expect(new Set(shapes).size).toBeGreaterThanOrEqual(3000)
  })

  it('run nothing, ask for nothing and go nowhere, whatever is touched', async () => {
    const { ran, asked, went, late, opened, touched } = await runTrial(allLayers, 'by-piece')
    expect({ ran, asked, went, late }).toEqual({ ...nothing, late: 0 })
    const kinds = new Set(['http:', 'https:', 'mailto:', 'fragment', 'article', 'series', 'index', 'nothing'])
    expect(Object.keys(opened).filter((kind) => !kinds.has(kind))).toEqual([])
    expect(touched).toBeGreaterThan(tried.length / 10)
  })

  it('do no more as articles of one series, beside each other on one page', async () => {
    const { ran, asked, went, late, touched } = await runTrial(allLayers, 'in-series')
    expect({ ran, asked, went, late }).toEqual({ ...nothing, late: 0 })
    expect(touched).toBeGreaterThan(tried.length / 10)
  })

  it.each(withoutOne)('run nothing without %s', async (_, layers) => {
    const { ran, asked, went } = await runTrial(layers, 'by-piece')
    expect({ ran, asked, went }).toEqual(nothing)
  })

  it('run, ask and go where nothing holds them back, and are seen', async () => {
    const html = '<iframe src="data:text/html,a"></iframe>'
    const leaving: Payload = { id: payloads.length, html, markdown: html }
    const manner = fullRun ? 'as-page' : 'by-piece'
    const { ran, asked, went } = await runTrial(noLayers, manner, [leaving, ...tried])
    expect(ran.length).toBeGreaterThan(tried.length / 12)
    expect(asked.length).toBeGreaterThan(0)
    expect(went.length).toBeGreaterThan(0)
  })

  if (fullRun) {
    // A page of its own lets the browser's parser do its worst.
    it.each([
      ...withoutOne.map(([name, layers]) => [`without ${name}`, layers] as const),
      ['with sandbox and policy alone', only('sandbox', 'policy')],
      ['with the sanitiser alone', only('sanitiser')],
      ['with the purifier alone', only('purifier')],
      ['with the sandbox alone', only('sandbox')],
      ['with the policy alone', only('policy')],
    ] as const)(
      'run nothing as pages of their own %s',
      async (_, layers) => {
        const { ran, refused } = await runTrial(layers, 'as-page')
        expect(ran).toEqual([])
        // The policy had something to do wherever it met what authors wrote.
        expect(refused > 0).toBe(layers.policy && !layers.sanitiser && !layers.purifier)
      },
      15 * 60_000,
    )
  }
})
