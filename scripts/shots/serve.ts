import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const clock = pathToFileURL(resolve(import.meta.dirname, 'fixed-clock.ts')).href
const launcher = resolve(import.meta.dirname, '../../bin/seriatim.js')

export interface Served {
  /** The address with its token, good once. */
  readonly url: string
  readonly stop: () => Promise<void>
  /** Halts the process until it is stopped. */
  readonly pause: () => void
}

/** Starts browser mode with a home of its own; without a workspace it shows the welcome screen. */
export async function serve(home: string, workspace: string | null): Promise<Served> {
  const words = ['serve', ...(workspace === null ? [] : [workspace]), '--port', '0', '--no-open']
  const child = spawn(process.execPath, ['--import', clock, launcher, ...words], {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const url = await new Promise<string>((done, fail) => {
    createInterface({ input: child.stdout }).once('line', done)
    child.once('error', fail)
    child.once('close', (code) => fail(new Error(`seriatim serve ended with ${code} before it was ready.`)))
  })
  return {
    url,
    stop: async () => {
      child.kill('SIGCONT')
      child.kill('SIGTERM')
      await ended
    },
    pause: () => child.kill('SIGSTOP'),
  }
}
