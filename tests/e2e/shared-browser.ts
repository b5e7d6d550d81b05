import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchChromium } from '../../scripts/launch-chromium.ts'

/** Of this process, whose files come one after another. It ends with the process. */
let running: Browser | null = null

/**
 * The Chromium that the runner found, started for the first file of a process: each context is a browser of its
 * own to its pages. What a file leaves open is closed after it; one that has ended is started anew.
 */
export function sharedBrowser(): () => Browser {
  let browser: Browser | null = null
  beforeAll(async () => {
    if (running?.isConnected() !== true) running = await launchChromium(inject('chromium'))
    browser = running
  })
  afterAll(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
  })
  return () => {
    if (browser === null) throw new Error('The browser starts before the first test, not earlier.')
    return browser
  }
}
