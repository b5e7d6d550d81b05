import { spawn } from 'node:child_process'
import { chromiumFlags } from '../../../scripts/chromium-flags.ts'
import type { FoundChromium } from '../../../scripts/launch-chromium.ts'

/** A Chromium that this process started and that ends with it. */
export interface StartedChromium {
  /** Where it listens for the DevTools protocol: on loopback, at a port of its own choice. */
  readonly address: string
  /** Its process, for whoever has to end it after this process was killed. */
  readonly pid: number
}

/** Starts the browser with a profile of its own and with every host name unresolvable. */
export function startChromium(found: FoundChromium, profile: string): Promise<StartedChromium> {
  const flags = [
    ...chromiumFlags,
    '--headless',
    '--no-startup-window',
    '--disable-component-extensions-with-background-pages',
    '--disable-default-apps',
    '--disable-extensions',
    '--password-store=basic',
    '--use-mock-keychain',
    '--force-color-profile=srgb',
    // The desktop of these stories is one whose owner wants no motion; motion has tests of its own.
    '--force-prefers-reduced-motion',
    // No page gets out: what no handler answers, fails.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ]
  const child = spawn(found.executablePath, flags, {
    env: { ...process.env, ...found.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  process.once('exit', () => void child.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString('utf8')
      const address = /listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined && child.pid !== undefined) resolve({ address, pid: child.pid })
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)))
  })
}
