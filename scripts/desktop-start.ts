import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launchDouble } from '../tests/electron-double/launch-double.ts'
import { waitUntil } from '../tests/electron-double/wait-until.ts'
import { findChromium } from './find-chromium.ts'

/** Seconds from the start of the process, on the Electron double. */
export interface DesktopStart {
  /** Until the main process has opened its window: its own start, Electron's left out. */
  readonly window: number
  /** Until a first typed character is in the editor, Chromium's start included. */
  readonly firstCharacter: number
}

/** Medians of a few cold starts on a copy of the sample workspace. */
export async function desktopStart(runs: number): Promise<DesktopStart> {
  const starts: DesktopStart[] = []
  for (let run = 0; run < runs; run += 1) starts.push(await startOnce())
  const median = (of: (start: DesktopStart) => number): number =>
    starts.map(of).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
  return {
    window: median(({ window }) => window),
    firstCharacter: median(({ firstCharacter }) => firstCharacter),
  }
}

async function startOnce(): Promise<DesktopStart> {
  const root = resolve(import.meta.dirname, '..')
  const home = mkdtempSync(join(tmpdir(), 'seriatim-start-'))
  const workspace = join(home, 'workspace')
  cpSync(join(root, 'resources/sample-workspace'), workspace, { recursive: true })
  const chromium = await findChromium(() => undefined)
  const began = performance.now()
  const since = (): number => (performance.now() - began) / 1000
  const app = launchDouble({ chromium, root, home, args: [`--workspace=${workspace}`] })
  try {
    await waitUntil(
      'the window',
      () => app.told('window').length > 0,
      () => app.isRunning,
      () => app.output,
    )
    const window = since()
    const page = await app.page()
    const editor = page.locator('.cm-content')
    await editor.click()
    await page.keyboard.type('§')
    await editor.getByText('§').waitFor()
    return { window, firstCharacter: since() }
  } finally {
    await app.kill()
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  }
}
