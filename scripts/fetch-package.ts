import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Fetches one exact version of an npm package that only tests want, into a folder of its own: it never
 * enters the project's dependencies, and no script of it is run. Resolves to the package's folder.
 */
export async function fetchPackage(name: string, version: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']
  await promisify(execFile)('npm', ['install', '--prefix', folder, ...options, `${name}@${version}`], {
    cwd: folder,
    timeout: 5 * 60_000,
    maxBuffer: 16_000_000,
    env: withoutNpmSettings(),
  })
  return join(folder, 'node_modules', name)
}

/** A nested npm must not inherit what the outer one passes to its scripts: prefix, flags, workspace. */
function withoutNpmSettings(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(?:config_(?:local_prefix|prefix|ignore_scripts|omit|include|save.*|package_lock.*)|package_|lifecycle_)/.test(
        name,
      ),
  )
  return Object.fromEntries(kept)
}
