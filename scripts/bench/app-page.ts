import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Probe } from './probe.ts'
import { serveSeriatim } from '../../tests/product/serve-seriatim.ts'
import { bundlePage } from './bundle-page.ts'
import type { MadeWorkspace } from './corpus/make-workspace.ts'

/** The window that every page of the bench is measured in. */
export const viewport = { width: 1440, height: 900 }

/** The built application in browser mode, on a workspace, with its list shown. */
export interface AppPage {
  readonly page: Page
  close(): Promise<void>
}

export async function openApp(browser: Browser, folder: string, made: MadeWorkspace): Promise<AppPage> {
  const served = await serveSeriatim(join(folder, 'home'), made.root)
  let context: BrowserContext | null = null
  const close = async () => {
    await context?.close()
    await served.stop()
  }
  try {
    context = await browser.newContext({ viewport })
    const page = await context.newPage()
    await page.goto(served.url)
    await rowOf(page, made.names[0] ?? '').waitFor({ timeout: 60_000 })
    await page.evaluate(await bundlePage('probe.ts'))
    // Editor and preview come after the list: what is measured is work in an open window, not its opening.
    await probe(page, 'atRest')
    return { page, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The row of an article in the list, by its file name. */
export const rowOf = (page: Page, name: string) =>
  page.locator(`:is([role="row"], [role="option"])[data-key="${name}"]`)

/**
 * A page with nothing but what a script of `pages/` puts there: its function `start` is called with the
 * options.
 */
export async function openBare(
  browser: Browser,
  script: string,
  start: string,
  options: object,
): Promise<AppPage> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await page.setContent('<!doctype html><meta charset="utf-8"><body style="margin:0"></body>')
  await page.evaluate(await bundlePage('probe.ts'))
  await page.evaluate(await bundlePage(script))
  await page.evaluate(`${start}(${JSON.stringify(options)})`)
  return { page, close: () => context.close() }
}

/** Asks the page about itself. The scripts are texts, since nothing here knows a browser's types. */
export async function probe<N extends keyof Probe>(
  page: Page,
  name: N,
  ...args: Parameters<Probe[N]>
): Promise<Awaited<ReturnType<Probe[N]>>> {
  return await page.evaluate<Awaited<ReturnType<Probe[N]>>>(
    `seriatimProbe.${name}(${args.map((each) => JSON.stringify(each)).join(', ')})`,
  )
}
