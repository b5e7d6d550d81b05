import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchChromium } from '../../scripts/launch-chromium.ts'

/** Starts the Chromium that the runner found, once for the test file. */
export function sharedBrowser(): () => Browser {
  let browser: Browser | null = null
  beforeAll(async () => {
    browser = await launchChromium(inject('chromium'))
  })
  afterAll(async () => {
    await browser?.close()
  })
  return () => {
    if (browser === null) throw new Error('The browser starts before the first test, not earlier.')
    return browser
  }
}
