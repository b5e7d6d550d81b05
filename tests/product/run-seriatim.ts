import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url))
export const launcher = join(repository, 'bin/seriatim.js')
export const sampleWorkspace = join(repository, 'resources/sample-workspace')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
}

/** Runs the committed launcher, as an author's shell would, with no terminal on standard input. */
export async function runSeriatim(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = spawn(process.execPath, [launcher, ...args], {
    cwd: options.cwd ?? repository,
    env: { ...process.env, ...options.env },
    stdio: 'pipe',
  })
  child.stdin.end(options.input ?? '')
  const read = async (stream: AsyncIterable<Buffer>): Promise<string> => {
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part)
    return Buffer.concat(parts).toString('utf8')
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [stdout, stderr, code] = await Promise.all([read(child.stdout), read(child.stderr), ended])
  return { code, stdout, stderr }
}

/** Runs a verb that must succeed and parses what it prints with `--json`. */
export async function runJson(args: readonly string[], options: RunOptions = {}): Promise<unknown> {
  const { code, stdout, stderr } = await runSeriatim([...args, '--json'], options)
  if (code !== 0) throw new Error(`seriatim ${args.join(' ')} exited ${code}: ${stderr}${stdout}`)
  return JSON.parse(stdout)
}
