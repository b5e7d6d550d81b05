import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../scripts/bench/corpus/seeded.ts'
import { LivePreview } from '../../src/renderer/preview/live-preview.ts'
import type {
  PreviewContext,
  RenderedPreview,
  RenderJob,
} from '../../src/renderer/preview/preview-protocol.ts'
import { splitBlocks } from '../../src/renderer/preview/split-blocks.ts'
import { markdownFixtures } from '../contract/markdown-fixtures.ts'
import { markdownScraps } from '../contract/markdown-scraps.ts'
import { fullRun } from '../product/full-run.ts'
import { repository, runSeriatim } from '../product/run-seriatim.ts'
import { sharedBrowser } from './shared-browser.ts'
import type { RenderRequest } from '#core/markdown/render-request'
import { renderMarkdown } from '#core/markdown/render-markdown'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'

const browser = sharedBrowser()
const origin = 'http://worker.invalid'
const assets = join(repository, 'out/renderer/assets')

/** Texts of the corpus as they are, and texts of everything that the dialect knows, put together at random. */
const texts: readonly string[] = [
  ...markdownFixtures.map(({ source }) => source),
  ...randomTexts(20_261_130, fullRun ? 10_000 : 400),
]

function randomTexts(seed: number, count: number): string[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () =>
    Array.from(
      { length: random.whole(1, 60) },
      () => markdownScraps[random.whole(0, markdownScraps.length - 1)] ?? '',
    ).join(''),
  )
}

const context: PreviewContext = {
  remoteImages: 'link',
  targets: ['one.md', 'x.md', 'fixture.md'].map((path, index) => ({
    series: 'series',
    path,
    title: `Title of ${path}`,
    slug: path.replace('.md', ''),
    seriesSlug: 'series',
    shown: true,
    number: `0${index + 1}`,
    anchors: null,
  })),
}

const jobs: readonly RenderJob[] = texts.map((text, index) => ({
  id: index + 1,
  since: null,
  page: {
    source: { series: 'series', path: 'fixture.md' },
    language: 'en',
    seriesTitle: 'A series',
    title: 'No heading says this',
    partLabel: { part: 3, of: 3 },
    day: '2026-03-12',
    minutes: 4,
    words: { allSeries: 'All Series', breadcrumb: 'Breadcrumb', contents: 'Contents' },
  },
  text: { kind: 'whole', text },
}))

/** The built worker itself, asked in its own words. */
async function answersOfWorker(page: Page): Promise<readonly RenderedPreview[]> {
  const name = readdirSync(assets).find((file) => /^preview-worker-.*\.js$/.test(file)) ?? ''
  const script = readFileSync(join(assets, name), 'utf8')
  await page.route(`${origin}/**`, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
      : route.fulfill({ contentType: 'text/javascript', body: script }),
  )
  await page.goto(`${origin}/`)
  return await page.evaluate<readonly RenderedPreview[]>(`(async () => {
    const worker = new Worker('/${name}', { type: 'module' })
    const next = () => new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => data.kind === 'working' || resolve(data)
      worker.onerror = () => reject(new Error('The worker did not start.'))
    })
    await next()
    worker.postMessage({ kind: 'context', context: ${JSON.stringify(context)} })
    const answers = []
    for (const job of ${JSON.stringify(jobs)}) {
      const answer = next()
      worker.postMessage({ kind: 'render', job })
      const { kind, result, message } = await answer
      if (kind !== 'rendered') throw new Error(message)
      answers.push(result)
    }
    return answers
  })()`)
}

async function linesOfCli(): Promise<readonly string[]> {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join('')
  const { code, stdout } = await runSeriatim(['render', '--jsonl'], { input })
  expect(code).toBe(0)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): string => String(JSON.parse(line)))
}

/** Answers as `render` gives them; `asked` tells whether a text wanted to know something of a workspace. */
function alone(): { readonly request: RenderRequest; readonly asked: () => boolean } {
  let asked = false
  const request: RenderRequest = {
    link: (href, form) => {
      asked ||= !/^(?:https?:\/\/|mailto:)/.test(href)
      return form === 'wikilink' ? { kind: 'text' } : { kind: 'link', href }
    },
    image: (src) => {
      asked = true
      return { kind: 'image', src }
    },
    wikilinkLabel: () => null,
    token: () => {
      asked = true
      return null
    },
    bodyLine: null,
    title: null,
  }
  return { request, asked: () => asked }
}

const bodyOf = ({ parts }: RenderedPreview): readonly string[] =>
  parts
    .flatMap((part) => (part.kind === 'insert' ? part.html : []))
    .map((html) => html.replace(/ data-line="\d+"/g, ''))

describe('one text in worker, Node and command line', () => {
  it('is the same HTML, byte for byte', async () => {
    const page = await browser().newPage()
    const worker = await answersOfWorker(page)
    await page.close()
    const cli = await linesOfCli()
    expect([worker.length, cli.length]).toEqual([texts.length, texts.length])

    const node = new LivePreview()
    node.setContext(context)
    let compared = 0
    for (const [index, text] of texts.entries()) {
      const job = jobs[index]
      const inWorker = worker[index]
      const inCli = cli[index]
      if (job === undefined || inWorker === undefined || inCli === undefined) throw new Error('none')
      // The preview, on both sides of the browser.
      expect({ text, ...inWorker }).toEqual({ text, ...node.render(job) })
      // A page, on both sides of the build.
      const { request, asked } = alone()
      const { html } = renderMarkdown(splitFrontmatter(text).body, request)
      expect({ text, html: inCli }).toEqual({ text, html })
      // The one and the other, where the answers are the same: the preview holds it block by block. A page with a
      // title has its first headings one level lower.
      if (asked() || html.includes('<h1')) continue
      compared += 1
      expect({ text, blocks: bodyOf(inWorker) }).toEqual({
        text,
        blocks: splitBlocks(html).map((block) => block.html),
      })
    }
    expect(compared).toBeGreaterThan(texts.length / 20)
  }, 600_000)
})
