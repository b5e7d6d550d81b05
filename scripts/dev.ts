import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { resolve } from 'node:path'
import { ensureBuilt } from './ensure-built.ts'

/**
 * `npm run dev [-- WORKSPACE]`: browser mode on the built product, built again whenever source changes. It
 * is the product itself, content policy included; reload the page to see a change of the interface.
 */

const root = resolve(import.meta.dirname, '..')
/** Milliseconds of quiet after a change: editors write a file in several steps. */
const quiet = 200

await ensureBuilt()
const [workspace] = process.argv.slice(2)
const opened = workspace === undefined ? '--sample' : resolve(process.env['INIT_CWD'] ?? root, workspace)
const served = spawn(process.execPath, [resolve(root, 'bin/seriatim.js'), 'serve', opened, '--no-open'], {
  stdio: 'inherit',
})

let due: NodeJS.Timeout | undefined
let building = Promise.resolve()
const watcher = watch(resolve(root, 'src'), { recursive: true }, () => {
  clearTimeout(due)
  due = setTimeout(() => {
    building = building.then(rebuild)
  }, quiet)
})

async function rebuild(): Promise<void> {
  try {
    await ensureBuilt()
    console.error('Built. Reload the page; start again for changes outside src/renderer.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => served.kill(signal))
served.on('close', (code) => {
  clearTimeout(due)
  watcher.close()
  process.exitCode = code ?? 1
})
