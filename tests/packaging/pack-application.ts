import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repository } from '../product/run-seriatim.ts'
import { fakeElectronFolder } from './fake-electron.ts'

/** Answers nothing: whatever asks there has tried to fetch something. */
const nowhere = 'http://127.0.0.1:9/'

export interface PackedApplication {
  /** Folder of the unpacked application. */
  readonly folder: string
  /** What electron-builder fetched; it has to be nothing. */
  readonly fetched: readonly string[]
}

/**
 * Packages the built product for Linux with the project's own configuration, around a stand-in for
 * Electron, by the command that `npm run package:dir` gives. Rejects with its output when it fails.
 */
export async function packApplication(folder: string): Promise<PackedApplication> {
  const output = join(folder, 'dist')
  const caches = join(folder, 'caches')
  mkdirSync(caches)
  await promisify(execFile)(
    process.execPath,
    [
      join(repository, 'node_modules/electron-builder/cli.js'),
      ...['--linux', '--dir', '--config', 'electron-builder.config.ts'],
      `-c.directories.output=${output}`,
    ],
    {
      cwd: repository,
      env: {
        ...process.env,
        SERIATIM_ELECTRON_DIST: fakeElectronFolder(join(folder, 'electron')),
        ELECTRON_MIRROR: nowhere,
        ELECTRON_BUILDER_BINARIES_MIRROR: nowhere,
        ELECTRON_BUILDER_CACHE: caches,
        electron_config_cache: caches,
      },
    },
  )
  const unpacked = readdirSync(output).find((name) => name.endsWith('unpacked'))
  if (unpacked === undefined) throw new Error('electron-builder made no folder.')
  return { folder: join(output, unpacked), fetched: readdirSync(caches) }
}
