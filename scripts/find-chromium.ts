import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { bundledCached, downloadByPlaywright, fetchBundled, playwrightCached } from './fetch-chromium.ts'
import { type FoundChromium, launchChromium } from './launch-chromium.ts'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

/**
 * Debian's build without a window does the same in two thirds of the time. The binary itself: the script on
 * the search path stays between, and whoever ends that leaves the browser running.
 */
const withoutWindow = '/usr/lib/chromium/chromium-headless-shell'

/** Where installers put a browser that is on no search path. */
const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** A way to a browser; answers null where there is nothing to try. */
type Way = () => Promise<FoundChromium | null> | FoundChromium | null

function named(): FoundChromium | null {
  const path = process.env['CHROME_PATH']
  return path === undefined || path === '' ? null : { source: 'CHROME_PATH', executablePath: path, env: {} }
}

function ofTheSystem(): FoundChromium | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const path = [withoutWindow, ...onPath, ...(installed[process.platform] ?? [])].find(isExecutable)
  return path === undefined ? null : { source: 'the system', executablePath: path, env: {} }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Starts it once and looks at a page: a browser whose libraries are missing is no browser. */
async function versionOf(found: FoundChromium): Promise<string> {
  const browser = await launchChromium(found)
  try {
    const page = await browser.newPage()
    await page.setContent('<p>one after another</p>')
    const text = await page.locator('p').innerText()
    if (text !== 'one after another') throw new Error(`it rendered ${JSON.stringify(text)}`)
    return browser.version()
  } finally {
    await browser.close()
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? 'unknown'

/**
 * A Chromium that starts and renders: CHROME_PATH (which, once set, must be it), the system's,
 * Playwright's cache, the npm package if it was fetched before, Playwright's download, the npm package. Rejects with every reason when none does:
 * a missing browser is an error, never a skip.
 *
 * @param say is told, a line at a time, what is tried and why it did not do.
 */
export async function findChromium(
  say: (line: string) => void,
): Promise<FoundChromium & { version: string }> {
  const ways: readonly (readonly [string, Way])[] =
    named() === null
      ? [
          ['the system', ofTheSystem],
          ["Playwright's cache", playwrightCached],
          ['the npm package, fetched earlier', bundledCached],
          ["Playwright's download", downloadByPlaywright],
          ['the npm package', fetchBundled],
        ]
      : [['CHROME_PATH', named]]
  const reasons: string[] = []
  for (const [what, way] of ways) {
    try {
      const found = await way()
      if (found === null) continue
      return { ...found, version: await versionOf(found) }
    } catch (error) {
      reasons.push(`${what}: ${firstLine(error)}`)
      say(`No Chromium from ${what}: ${firstLine(error)}`)
    }
  }
  throw new Error(
    `The tests need a Chromium and none could be had. Install one, or set CHROME_PATH to one.\n${reasons.join('\n')}`,
  )
}

if (import.meta.main) {
  const found = await findChromium((line) => console.error(line))
  console.log(JSON.stringify(found, null, 2))
}
