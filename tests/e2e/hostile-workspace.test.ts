import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { beginning, makeHostileWorkspace } from '../hostile/hostile-workspace.ts'
import { type Payload, payloads, samplePayloads } from '../hostile/payloads.ts'
import { type Doings, watchContext } from '../hostile/watch-context.ts'
import { fullRun } from '../product/full-run.ts'
import { runSeriatim } from '../product/run-seriatim.ts'
import { serveSeriatim } from '../product/serve-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { sharedBrowser } from './shared-browser.ts'
import { renderMarkdown } from '#core/markdown/render-markdown'
import type { RenderRequest } from '#core/markdown/render-request'
import { accountWords } from '#core/markdown/word-accounting'

const folders = temporaryFolders()
const browser = sharedBrowser()
const tried = fullRun ? payloads : samplePayloads(40)
/** Payloads of one article. */
const each = fullRun ? 1 : 8
const nothing: Doings = { ran: [], asked: [], went: [] }
const minutes = 60_000

/**
 * An export stops before it writes a page that shows other words than its article means to, as wild HTML can
 * make one: what such an article holds reaches no page.
 */
function reachesPage({ markdown }: Payload): boolean {
  const written: RenderRequest = {
    link: () => ({ kind: 'text' }),
    image: () => ({ kind: 'missing' }),
    wikilinkLabel: () => null,
    bodyLine: null,
    title: null,
  }
  const { wordsIn, wordsOut } = accountWords(markdown, renderMarkdown(markdown, written).html)
  return wordsIn === wordsOut
}

/** The application in browser mode on a workspace of payloads, watched. */
async function openWatched(): Promise<{
  readonly page: Page
  readonly names: readonly string[]
  readonly doings: () => Doings
  close(): Promise<void>
}> {
  const { root, names } = makeHostileWorkspace(join(folders.make(), 'workspace'), tried, each)
  const served = await serveSeriatim(folders.make(), root)
  const own = `${new URL(served.url).origin}/`
  const context = await browser().newContext({ viewport: { width: 1440, height: 900 } })
  const doings = await watchContext(context, (address) => address.startsWith(own))
  const page = await context.newPage()
  await page.goto(served.url)
  await page.locator('[data-key]').first().waitFor()
  return {
    page,
    names,
    doings,
    close: async () => {
      await context.close()
      await served.stop()
    },
  }
}

const row = (page: Page, name: string) =>
  page.locator(`:is([role="row"], [role="option"])[data-key=${JSON.stringify(name)}]`)

const previewText = (page: Page, text: string) =>
  page.frameLocator('iframe').getByText(text, { exact: true }).first().waitFor()

/** Texts of a few payloads each, pasted as one. */
function batches(size: number): (readonly Payload[])[] {
  return Array.from({ length: Math.ceil(tried.length / size) }, (_, index) =>
    tried.slice(index * size, (index + 1) * size),
  )
}

describe('a workspace of hostile words', () => {
  it(
    'runs nothing as titles, file names and properties, in list, tabs, palette, preview and lists of problems',
    async () => {
      const { page, names, doings, close } = await openWatched()
      const opened = fullRun ? names.slice(0, 400) : names.slice(0, 6)
      for (const [index, name] of opened.entries()) {
        await row(page, name).click()
        await previewText(page, beginning(index))
        if (index === 0) await page.getByRole('button', { name: 'Edit properties' }).click()
      }
      // Rows are made where they are scrolled to.
      await row(page, opened.at(-1) ?? '').click()
      await page.keyboard.press('End')
      await row(page, names.at(-1) ?? '').waitFor()
      await page.keyboard.press('Home')
      for (let seen = 0; seen < names.length; seen += 10) await page.keyboard.press('PageDown')
      await page.keyboard.press('Control+Shift+P')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+P')
      await page.keyboard.type('hit')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Escape')
      expect(doings()).toEqual(nothing)
      await expectToSee(page, doings)
      await close()
    },
    20 * minutes,
  )

  it(
    'runs nothing of what is pasted, as text or as HTML, into an article',
    async () => {
      const { page, names, doings, close } = await openWatched()
      await row(page, names[0] ?? '').click()
      await previewText(page, beginning(0))
      const editor = page.locator('.cm-content')
      await page.evaluate(
        `addEventListener('copy', (event) => {
          event.clipboardData.setData('text/plain', toCopy.text)
          event.clipboardData.setData('text/html', toCopy.html)
          event.preventDefault()
          event.stopImmediatePropagation()
        }, true)`,
      )
      for (const [index, batch] of batches(8).entries()) {
        const first = `Paste ${index} begins.`
        const text = `${first}\n\n${batch.map(({ markdown }) => markdown).join('\n\n')}\n`
        const html = `<p>${first}</p>${batch.map((payload) => payload.html).join('\n')}`
        await page.evaluate(`toCopy = ${JSON.stringify({ text, html })}`)
        await editor.focus()
        await page.keyboard.press('Control+c')
        await page.keyboard.press('Control+a')
        await page.keyboard.press('Control+v')
        await previewText(page, first)
      }
      expect(doings()).toEqual(nothing)
      await expectToSee(page, doings)
      await close()
    },
    20 * minutes,
  )

  it(
    'runs nothing on any page of its site',
    async () => {
      const folder = folders.make()
      const reaching = tried.filter(reachesPage)
      expect(reaching.length).toBeGreaterThan(tried.length * 0.95)
      const { root } = makeHostileWorkspace(join(folder, 'workspace'), reaching, each)
      const site = join(folder, 'site')
      // Errors are reported, links that lead nowhere among them; the site is written.
      expect(await runSeriatim(['export', root, '--out', site])).toMatchObject({ code: 1 })
      const pages = Object.keys(treeBytes(site)).filter((name) => name.endsWith('.html'))
      expect(pages.length).toBeGreaterThanOrEqual(reaching.length / each)
      writeFileSync(join(folder, 'all.html'), '<!doctype html><body>')
      const context = await browser().newContext()
      const own = pathToFileURL(`${folder}/`).href
      const doings = await watchContext(context, (address) => address.startsWith(own))
      const page = await context.newPage()
      await page.goto(pathToFileURL(join(folder, 'all.html')).href)
      const found: string[] = []
      for (let from = 0; from < pages.length; from += 24) {
        const some = pages.slice(from, from + 24).map((name) => pathToFileURL(join(site, name)).href)
        await page.evaluate(showing(some))
        for (const frame of page.mainFrame().childFrames())
          found.push(...(await frame.evaluate<string[]>(dangers)))
        await page.evaluate('document.body.replaceChildren()')
      }
      expect(found).toEqual([])
      expect(doings()).toEqual(nothing)
      const planted = join(site, 'series/planted.html')
      writeFileSync(planted, '<script>hit(-1)</script>')
      await page.evaluate(showing([pathToFileURL(planted).href]))
      expect(doings().ran).toEqual([-1])
      await context.close()
    },
    20 * minutes,
  )
})

/** Shows pages in frames and resolves when all are loaded. */
const showing = (addresses: readonly string[]): string =>
  `Promise.all(${JSON.stringify(addresses)}.map((address) => {
    const frame = document.createElement('iframe')
    frame.src = address
    document.body.append(frame)
    return new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }))
  }))`

/** A watch that sees nothing would be of no use. */
async function expectToSee(page: Page, doings: () => Doings): Promise<void> {
  await page.evaluate('hit(-1)')
  expect(doings().ran).toEqual([-1])
}

/** What a hand could still set off: handlers, and links that lead to no plain address. */
const dangers = `[...document.querySelectorAll('*')].flatMap((element) => [
  ...[...element.attributes].filter(({ name }) => /^on|^style$|^srcdoc$/i.test(name)).map(({ name }) => name),
  ...(/^(?:https?|mailto|file):|^$/.test(element.href ? new URL(element.href, document.baseURI).protocol : '') ? [] : [String(element.href)]),
])`
