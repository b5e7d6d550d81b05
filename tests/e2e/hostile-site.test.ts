import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { bundlePage } from '../../scripts/bench/bundle-page.ts'
import { expectHits } from '../hostile/expect-hits.ts'
import { makeHostileWorkspace } from '../hostile/hostile-workspace.ts'
import { nothing } from '../hostile/open-watched.ts'
import { payloads, samplePayloads } from '../hostile/payloads.ts'
import { watchContext } from '../hostile/watch-context.ts'
import { fullRun } from '../product/full-run.ts'
import { runSeriatim } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { sharedBrowser } from './shared-browser.ts'
import { createDiskStorage } from '#core/storage/disk-storage'
import { startSiteServer } from '#web-host/start-site-server'

const folders = temporaryFolders()
const browser = sharedBrowser()
const tried = fullRun ? payloads : samplePayloads(20)
const minutes = 60_000
/** Pages that are open at the same time. */
const atOnce = 24

interface Site {
  readonly folder: string
  /** Its pages, relative to it. */
  readonly pages: readonly string[]
}

let made: Promise<Site> | null = null

/** Exports the workspace of payloads, once. */
function site(): Promise<Site> {
  made ??= exportSite()
  return made
}

async function exportSite(): Promise<Site> {
  const folder = folders.make()
  const { root, series } = makeHostileWorkspace(join(folder, 'workspace'), tried, 30)
  const out = join(folder, 'site')
  // Errors are reported, links that lead nowhere among them; the site is written, with every word.
  const { code, stdout } = await runSeriatim(['export', root, '--out', out, '--json'])
  const report: unknown = JSON.parse(stdout)
  expect({ code, report }).toMatchObject({
    code: 1,
    report: { pages: tried.length + series.length + 1 },
  })
  const pages = Object.keys(treeBytes(out)).filter((name) => name.endsWith('.html'))
  expect(pages).toHaveLength(tried.length + series.length + 2)
  return { folder: out, pages }
}

const whole = (fullRun ? 90 : 5) * minutes

describe('a site whose every word is a payload', () => {
  it(
    'runs nothing but its own script, asks for nothing and goes nowhere, from its folder',
    async () => {
      const { folder, pages } = await site()
      const { page, doings, look } = await openReader(pathToFileURL(`${folder}/`).href)
      expect(await look(pages)).toEqual([])
      expect(doings()).toEqual(nothing)
      writeFileSync(
        join(folder, 'planted.html'),
        `<p onclick="hit(-1)" style="color:red">a</p><a href="javascript:0">b</a>`,
      )
      expect(await look(['planted.html'])).toEqual(['onclick', 'style', 'javascript:0'])
      expect(doings().ran).toEqual([-1])
      await expectHits(page.context(), doings)
      await page.context().close()
    },
    whole,
  )

  it(
    'and no more of it from a server',
    async () => {
      const { folder, pages } = await site()
      const server = await startSiteServer({ storage: createDiskStorage(), dir: folder, port: 0 })
      const { page, doings, look } = await openReader(server.url)
      expect(await look(pages.filter((_, index) => index % (fullRun ? 10 : 4) === 0))).toEqual([])
      expect(doings()).toEqual(nothing)
      await page.context().close()
      await server.close()
    },
    whole,
  )
})

/** A browser at the address of a site. `look` opens pages, touches all that is on them and names what is wrong. */
async function openReader(base: string) {
  const context = await browser().newContext()
  const doings = await watchContext(context, (address) => address.startsWith(base))
  const page = await context.newPage()
  await page.goto(`${base}404.html`)
  await page.evaluate('document.body.replaceChildren()')
  const touch = await bundlePage(join(import.meta.dirname, '../hostile/page/touch-site-page.ts'))
  const look = async (names: readonly string[]): Promise<readonly string[]> => {
    const found: string[] = []
    for (let from = 0; from < names.length; from += atOnce) {
      const some = names.slice(from, from + atOnce)
      const addresses = some.map((name) => base + name.split('/').map(encodeURIComponent).join('/'))
      found.push(...(await lookAt(page, addresses, touch)))
    }
    return found
  }
  return { page, doings, look }
}

/** Opens pages in frames, touches all that stands on them, and names what a hand could still set off. */
async function lookAt(page: Page, addresses: readonly string[], touch: string): Promise<readonly string[]> {
  await page.evaluate(
    `Promise.all(${JSON.stringify(addresses)}.map((address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
      return new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }))
    }))`,
  )
  const found = await Promise.all(
    page
      .mainFrame()
      .childFrames()
      .map(async (frame) => {
        await frame.evaluate(touch)
        return await frame.evaluate<string[]>('sitePage.touch()')
      }),
  )
  await page.evaluate('document.body.replaceChildren()')
  return found.flat()
}
