import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A folder of its own with a workspace, and beside it what no page may reach. */
export async function driveFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seriatim-main-'))
  await mkdir(join(folder, 'writing', 'series'), { recursive: true })
  await writeFile(join(folder, 'secret.png'), 'secret')
  await writeFile(join(folder, 'writing', 'seriatim.yaml'), 'format: 1\ntitle: Writing\n')
  await writeFile(join(folder, 'writing', 'series', 'series.yaml'), 'title: Series\narticles:\n  - one.md\n')
  await writeFile(join(folder, 'writing', 'series', 'one.md'), '# One\n')
  await writeFile(join(folder, 'writing', 'series', 'picture.png'), 'picture')
  return folder
}

// Read loosely: a key that is missing fails the assertion that names it.
// eslint-disable-next-line typescript/no-explicit-any -- JSON of our own driver
export type Seen = any

/** Runs the driver and returns what it saw. */
export async function drive(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Seen> {
  const { stdout } = await run(process.execPath, [resolve('tests/main/drive.ts'), ...args], {
    env: { ...process.env, STUB_FOLDERS: join(folder, 'folders'), ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}
