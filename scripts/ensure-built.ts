import { resolve } from 'node:path'
import { isBuildStale } from './start/is-build-stale.ts'
import { run } from './start/run.ts'

const root = resolve(import.meta.dirname, '..')

/** Builds the product unless what is built is younger than its source. Rejects when the build fails. */
export async function ensureBuilt(): Promise<void> {
  if (!(await isBuildStale(root))) return
  const builder = resolve(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { code, output } = await run(process.execPath, [builder, 'build'], { cwd: root, output: 'hidden' })
  if (code !== 0) throw new Error(`The build failed.\n${output}`)
}

if (import.meta.main) await ensureBuilt()
