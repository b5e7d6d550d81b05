import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { recoverJournal } from '#core/journal/recover-journal'
import { createNodeFileSystem } from '#core/storage/node-file-system'
import { isTemporaryName } from '#core/storage/temporary-name'
import { fullRun as full } from '../product/full-run.ts'
import { callsOf, type Files, type Operation, sorted } from './operation.ts'
import { operations } from './operations.ts'

const home = mkdtempSync(join(tmpdir(), 'seriatim-kill-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const script = fileURLToPath(new URL('killed-process.ts', import.meta.url))
/** Kills for each operation; two processes run at a time. A sample has one, half-way. */
const kills = full ? 105 : 1

/** Resolves to the calls that were made, or null when the process was killed. */
function run(operation: Operation, root: string, killAt: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, operation.name, root, String(killAt)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let errors = ''
    child.stdout.on('data', (chunk) => (out += String(chunk)))
    child.stderr.on('data', (chunk) => (errors += String(chunk)))
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(null)
      else if (code === 0) resolve(Number(out))
      else reject(new Error(errors))
    })
  })
}

async function plant({ before, prepare }: Operation): Promise<string> {
  const root = mkdtempSync(join(home, 'w-'))
  for (const [path, content] of Object.entries(before)) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  await prepare?.(createNodeFileSystem(), root)
  return root
}

function treeAt(root: string): Files {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTemporaryName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(root, path).startsWith('.seriatim'))
  return sorted(Object.fromEntries(files.map((path) => [relative(root, path), readFileSync(path, 'utf8')])))
}

describe.each(operations)('$name, in a process that is killed', (operation) => {
  const allowed = [operation.before, ...(operation.between ?? []), operation.after].map(sorted)

  it('is done or not done after the next start', async () => {
    // Counted on a simulated disk: a process more for each count would take a second.
    const calls = await callsOf(operation)
    const points = Array.from({ length: kills }, (_, nth) => Math.floor(((nth + 0.5) * calls) / kills))
    const left = points.entries()
    let killed = 0
    const one = async (): Promise<void> => {
      for (const [, killAt] of left) {
        const root = await plant(operation)
        const made = await run(operation, root, killAt)
        // Some work goes on side by side, so two runs may differ by a few calls: one that came to its end is whole.
        if (made === null) killed += 1
        else
          expect({ late: made <= killAt, tree: treeAt(root) }).toEqual({ late: true, tree: allowed.at(-1) })
        await recoverJournal(createNodeFileSystem(), root)
        expect(allowed, `killed before call ${killAt} of ${calls}`).toContainEqual(treeAt(root))
        rmSync(root, { recursive: true })
      }
    }
    await Promise.all([one(), one()])
    expect(killed).toBeGreaterThanOrEqual(Math.floor(kills * 0.9))
    console.info(`${operation.name}: ${killed} kills, 0 bad`)
  })
})
