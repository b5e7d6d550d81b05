import { access, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { run } from './run.ts'

/** Longest wait, in milliseconds, to learn whether the runtime could be fetched. */
const reachLimit = 8_000
/** Longest wait, in milliseconds, for the download itself. */
const fetchLimit = 15 * 60_000

/**
 * Absolute path of Electron's executable; null where there is none. Never imports the package: that
 * alone would start a download.
 */
export async function electronRuntime(root: string): Promise<string | null> {
  const folder = packageFolder(root)
  if (folder === null) return null
  try {
    const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist')
    const executable = join(dist, await readFile(join(folder, 'path.txt'), 'utf8'))
    await access(executable)
    return executable
  } catch {
    return null
  }
}

/** Fetches the runtime with the package's own installer, where its home can be reached at all. */
export async function fetchElectronRuntime(root: string): Promise<string | null> {
  const folder = packageFolder(root)
  if (folder === null || !(await isReachable(await checksumsAddress(folder)))) return null
  process.stderr.write("Fetching Electron's runtime, about 120 MB, once …\n")
  const fetched = await run(process.execPath, [join(folder, 'install.js')], {
    cwd: root,
    output: 'hidden',
    limit: fetchLimit,
  })
  return fetched.code === 0 ? electronRuntime(root) : null
}

function packageFolder(root: string): string | null {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'))
  } catch {
    return null
  }
}

/** The smallest file of the release, where the installer will look for the large one. */
async function checksumsAddress(folder: string): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const mirror = process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR']
  return `${mirror ?? 'https://github.com/electron/electron/releases/download/'}v${version}/SHASUMS256.txt`
}

async function isReachable(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(reachLimit) })).ok
  } catch {
    return false
  }
}
