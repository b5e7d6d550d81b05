import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a build must have left behind for the application to run. */
const outputs = ['out/main/index.js', 'out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/index.html']
/** What a build is made from. */
const inputs = ['src', 'electron.vite.config.ts', 'package.json']

/** Whether the build is missing, or older than anything it is made from. */
export async function isBuildStale(root: string): Promise<boolean> {
  const built = await Promise.all(outputs.map((path) => modifiedAt(join(root, path))))
  const changed = await Promise.all(inputs.map((path) => newestIn(join(root, path))))
  const oldest = Math.min(...built.map((time) => time ?? 0))
  return Math.max(...changed) > oldest
}

/** Milliseconds since the epoch; null when nothing is there. */
async function modifiedAt(path: string): Promise<number | null> {
  const facts = await stat(path).catch(() => null)
  return facts === null ? null : facts.mtimeMs
}

async function newestIn(path: string): Promise<number> {
  const facts = await stat(path)
  if (!facts.isDirectory()) return facts.mtimeMs
  const names = await readdir(path)
  const times = names.filter((name) => !name.includes('.test.')).map((name) => newestIn(join(path, name)))
  // The folder's own time tells of files that were removed.
  return Math.max(facts.mtimeMs, ...(await Promise.all(times)))
}
