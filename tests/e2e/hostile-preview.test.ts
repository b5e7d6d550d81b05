import { describe, expect, it } from 'vitest'
import { fewestOf } from '../hostile/expect-hits.ts'
import { allLayers, type Layers, type Manner, noLayers, type Tried } from '../hostile/layers.ts'
import { openTrialPage, trialOrigin } from '../hostile/open-trial-page.ts'
import { type Payload, payloads, samplePayloads } from '../hostile/payloads.ts'
import { type Doings, watchContext } from '../hostile/watch-context.ts'
import { fullRun } from '../product/full-run.ts'
import { sharedBrowser } from './shared-browser.ts'

const browser = sharedBrowser()
const tried = fullRun ? payloads : samplePayloads(24)

async function runTrial(
  layers: Layers,
  manner: Manner,
  given: readonly Payload[] = tried,
): Promise<Tried & Doings> {
  const context = await browser().newContext()
  const doings = await watchContext(context, (address) => address.startsWith(`${trialOrigin}/`))
  const trial = await openTrialPage(context)
  const seen = await trial.try({ layers, manner, payloads: given })
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
    const { ran, asked, went } = await runTrial(noLayers, 'as-page', [leaving, ...tried])
    expect(ran.length).toBeGreaterThanOrEqual(fewestOf(tried.length))
    expect(asked.length).toBeGreaterThanOrEqual(Math.floor(tried.length / 12))
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
