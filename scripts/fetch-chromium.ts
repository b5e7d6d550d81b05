import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { fetchPackage } from './fetch-package.ts'
import type { FoundChromium } from './launch-chromium.ts'

const run = promisify(execFile)

const bundled = { name: '@sparticuz/chromium', version: '153.0.0' }
const cache = fileURLToPath(new URL('../node_modules/.cache/seriatim-chromium/', import.meta.url))
const ready = join(cache, bundled.version)

const minutes = (count: number): number => count * 60_000

/** Playwright's own browser, where Playwright has put it or would put it. */
export function playwrightCached(): FoundChromium | null {
  const headless = chromium.executablePath()
  return existsSync(headless) ? { source: "Playwright's cache", executablePath: headless, env: {} } : null
}

/** Lets Playwright download its browser. Rejects where its servers are out of reach or slow. */
export async function downloadByPlaywright(): Promise<FoundChromium> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  const install = run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    timeout: minutes(4),
    killSignal: 'SIGKILL',
    maxBuffer: 16_000_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })
  await install.catch((error: unknown) => {
    const printed = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    const reason = printed.split('\n').find((line) => line.startsWith('Error: '))
    throw new Error(reason?.slice('Error: '.length) ?? 'it did not finish in time', { cause: error })
  })
  const found = playwrightCached()
  if (found === null) throw new Error('Playwright said that it was done but left no browser')
  return { ...found, source: "Playwright's download" }
}

/**
 * A Chromium that comes as an npm package, with the libraries that a bare Linux lacks (NSS, NSPR,
 * expat) and one font. It is fetched on demand and unpacked into `node_modules/.cache`, so it is no
 * dependency and needs no root. Linux on x64 only.
 */
export async function fetchBundled(): Promise<FoundChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`${bundled.name} is for Linux on x64 only`)
  }
  if (!existsSync(ready)) await unpackBundled()
  return bundledBrowser()
}

/** The same, where an earlier run has left it. */
export function bundledCached(): FoundChromium | null {
  return existsSync(ready) ? bundledBrowser() : null
}

function bundledBrowser(): FoundChromium {
  const libraries = [join(ready, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return {
    source: `the npm package ${bundled.name}@${bundled.version}`,
    executablePath: join(ready, 'chromium'),
    env: { FONTCONFIG_FILE: join(ready, 'fonts.conf'), LD_LIBRARY_PATH: libraries },
  }
}

async function unpackBundled(): Promise<void> {
  // Everything is made beside and comes into place by one rename, so a broken run leaves no half browser.
  const staging = join(cache, `staging-${process.pid}`)
  const parts = join(staging, 'parts')
  try {
    mkdirSync(parts, { recursive: true })
    const folder = await fetchPackage(bundled.name, bundled.version, staging)
    await inflateParts(folder, parts)
    writeFileSync(join(parts, 'fonts.conf'), fontSettings)
    chmodSync(join(parts, 'chromium'), 0o755)
    rmSync(ready, { recursive: true, force: true })
    renameSync(parts, ready)
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** The package unpacks into the folder for temporary files; a process of its own is given ours. */
async function inflateParts(folder: string, into: string): Promise<void> {
  const entry = pathToFileURL(join(folder, 'build/index.js')).href
  const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
  const paths = archives.map((name) => join(folder, 'bin', name))
  const script = `const { inflate } = await import(${JSON.stringify(entry)})
    for (const path of ${JSON.stringify(paths)}) await inflate(path)`
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    timeout: minutes(3),
    env: { ...process.env, TMPDIR: into },
  })
}

/** The system's fonts, and the one that is carried along: without any font no text is rendered. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
