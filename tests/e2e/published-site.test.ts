import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkWithNu } from '../product/check-with-nu.ts'
import { fullRun } from '../product/full-run.ts'
import { runSeriatim, sampleWorkspace } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { expectAccessible } from './axe.ts'
import { watchForComplaints } from './open-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()

describe('the site of the sample, opened from disk', () => {
  let site = ''
  let pages: readonly string[] = []

  beforeAll(async () => {
    site = join(folders.make(), 'a site')
    expect(await runSeriatim(['export', sampleWorkspace, '--out', site])).toMatchObject({ code: 0 })
    pages = Object.keys(treeBytes(site)).filter((name) => name.endsWith('.html'))
  })

  it('has a page for every article, series and the whole', () => {
    expect(pages.length).toBeGreaterThanOrEqual(27)
  })

  it('has no link, anchor, picture, script or style that leads nowhere, and none that leaves the disk', async () => {
    const page = await browser().newPage()
    const complaints = watchForComplaints(page)
    const requested: string[] = []
    page.on('request', (request) => requested.push(request.url()))
    const ids = new Map<string, ReadonlySet<string>>()
    const links: { readonly from: string; readonly to: string }[] = []
    for (const name of pages) {
      await page.goto(pathToFileURL(join(site, name)).href)
      const own = await page.locator('[id]').evaluateAll((all) => all.map((each) => each.id))
      const addresses = await page.locator('[href], [src]').evaluateAll((all) =>
        all.map((each) => {
          const address = each.getAttribute('href') ?? each.getAttribute('src') ?? ''
          return new URL(address, each.baseURI).href
        }),
      )
      expect({ name, h1: await page.locator('h1').count() }).toEqual({ name, h1: 1 })
      const repeated = own.filter((id, index) => own.indexOf(id) !== index)
      expect({ name, repeated }).toEqual({ name, repeated: [] })
      ids.set(page.url(), new Set(own))
      links.push(...addresses.map((to) => ({ from: name, to })))
    }
    await page.close()

    const files = new Set(
      Object.keys(treeBytes(site))
        .filter((name) => !name.endsWith('/'))
        .map((name) => pathToFileURL(join(site, name)).href),
    )
    const dead = links.filter(({ to }) => {
      const address = new URL(to)
      if (address.protocol !== 'file:') return false
      const fragment = decodeURIComponent(address.hash.slice(1))
      address.hash = ''
      if (!files.has(address.href)) return true
      return fragment !== '' && ids.get(address.href)?.has(fragment) !== true
    })
    expect(dead).toEqual([])
    expect(links.filter(({ to }) => to.startsWith('file:')).length).toBeGreaterThan(500)
    expect(requested.filter((url) => !/^(?:file|data):/.test(url))).toEqual([])
    expect(complaints()).toEqual([])
  })

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
    const faults: string[] = []
    for (const name of pages) {
      const { results } = await validator.validateFile(join(site, name))
      const messages = results.flatMap((result) => result.messages)
      faults.push(...messages.map(({ ruleId, line, message }) => `${name}:${line} ${ruleId}: ${message}`))
    }
    expect(faults).toEqual([])
  })

  if (fullRun) {
    it('has no error by the Nu checker', async () => {
      const messages = await checkWithNu(site)
      if (messages === null) console.warn('The Nu checker was not run: there is no Java here.')
      else expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    })
  }

  // Contrasts of both are computed from the tokens as well.
  it.each(fullRun ? (['light', 'dark'] as const) : (['dark'] as const))(
    'has no accessibility violation in %s colours',
    async (colours) => {
      const context = await browser().newContext({ colorScheme: colours })
      const page = await context.newPage()
      const folder = 'architecture-patterns'
      for (const name of [
        'index.html',
        `${folder}/index.html`,
        `${folder}/cqrs.html`,
        `${folder}/circuit-breaker.html`,
      ]) {
        await page.goto(pathToFileURL(join(site, name)).href)
        await expectAccessible(page)
      }
      await context.close()
    },
  )
})
