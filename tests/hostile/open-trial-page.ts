import { resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { bundlePage } from '../../scripts/bench/bundle-page.ts'
import type { Trial, Tried } from './layers.ts'

/** No server: the page is made of the preview's own modules and has no policy of the application around it. */
export const trialOrigin = 'http://trial.invalid'

let bundled: Promise<string> | null = null

/** The script of the page, made once: it has the whole pipeline in it. */
function pageScript(): Promise<string> {
  bundled ??= bundlePage(resolve(import.meta.dirname, 'page/try-payloads.ts'))
  return bundled
}

/** Opens the page of the trials; `try` gives its payloads a run. */
export async function openTrialPage(
  context: BrowserContext,
): Promise<{ readonly page: Page; try(trial: Trial): Promise<Tried> }> {
  await context.route(`${trialOrigin}/**`, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><body>' })
      : route.fulfill({ status: 404 }),
  )
  const page = await context.newPage()
  await page.goto(`${trialOrigin}/`)
  await page.evaluate(await pageScript())
  return {
    page,
    try: (trial) => page.evaluate<Tried>(`trialPage.tryPayloads(${JSON.stringify(trial)})`),
  }
}
