import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { launcher, repository } from './run-seriatim.ts'

/** A running `seriatim serve`. */
export interface Served {
  /** The address with its one-time token, as printed. */
  readonly url: string
  /** Sends SIGTERM; answers with the exit code and the milliseconds until the process was gone. */
  stop(): Promise<{ readonly code: number | null; readonly took: number }>
  /** Everything on standard error so far. */
  readonly log: () => string
}

/**
 * Starts browser mode, as an author would, on a free port. `home` takes the place of the user's home,
 * so that no setting of whoever runs the tests is read or written.
 */
export async function serveSeriatim(home: string, workspace?: string): Promise<Served> {
  const args = ['serve', ...(workspace === undefined ? [] : [workspace]), '--port', '0', '--no-open']
  const child = spawn(process.execPath, [launcher, ...args], {
    cwd: repository,
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: `${home}/.config`,
      XDG_DOCUMENTS_DIR: `${home}/Documents`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (part: Buffer) => {
    log += part.toString('utf8')
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const lines = createInterface({ input: child.stdout })
  const url = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve)
    child.once('error', reject)
    child.once('close', (code) =>
      reject(new Error(`seriatim serve ended with ${code} before it was ready: ${log}`)),
    )
  })
  return {
    url,
    log: () => log,
    stop: async () => {
      const since = performance.now()
      child.kill('SIGTERM')
      const code = await ended
      return { code, took: performance.now() - since }
    },
  }
}
